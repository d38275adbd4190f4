description: A source tells somebody that something is so.
priority: 72
confidence: 0.86
source: inherited
pattern:
  subject cue:(verb[finite active addressee] addressee:noun-phrase) !"from"
  (adjunct | preposition-phrase){0,2} reduced-relative? comma? content:("that" clause)

example: The mayor told reporters on Monday that the bridge was safe.
  source: The mayor
  cue: told reporters
  addressee: reporters
  content: that the bridge was safe

reject: The mayor told reporters a story.
