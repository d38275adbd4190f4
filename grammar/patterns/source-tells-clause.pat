description: A source tells somebody something, without "that".
priority: 62
confidence: 0.65
source: inherited
pattern:
  subject cue:(verb[finite active addressee 30%] addressee:hearer) !"from"
  (adjunct | preposition-phrase)* clause-start content:clause

example: The mayor told reporters the bridge was safe.
  source: The mayor
  cue: told reporters
  addressee: reporters
  content: the bridge was safe

reject: The mayor told a story.
