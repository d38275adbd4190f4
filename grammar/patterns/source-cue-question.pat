description: A source asks or tells whether, how, why, what something is.
priority: 66
confidence: 0.47
source: inherited
pattern:
  subject cue:verb[finite active whether|addressee|that]
  (addressee:noun-group)? (adjunct | preposition-phrase){0,2} !("when" ("asked" | "contacted" | "pressed" | "questioned" | "reached" | "challenged" | "approached")) content:(("whether" | "if" | "how" | "why" | "what" | "where" | "who" | "when" | "which") clause)

example: The mayor asked whether the bridge was safe.
  source: The mayor
  cue: asked
  content: whether the bridge was safe

reject: The mayor walked home when it rained.
