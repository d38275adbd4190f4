description: A source asks or tells whether, how, why, what something is.
priority: 65
pattern:
  subject cue:verb[finite whether]
  (addressee:noun-group)? adjunct* content:(("whether" | "if" | "how" | "why" | "what" | "where" | "who" | "when" | "which") clause)

example: The mayor asked whether the bridge was safe.
  source: The mayor
  cue: asked
  content: whether the bridge was safe

reject: The mayor walked home when it rained.
