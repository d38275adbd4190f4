description: A source tells somebody something, without "that".
priority: 62
pattern:
  subject cue:verb[finite addressee]
  addressee:noun-group (adjunct | preposition-phrase)* clause-start content:clause

example: The mayor told reporters the bridge was safe.
  source: The mayor
  cue: told
  addressee: reporters
  content: the bridge was safe

reject: The mayor told a story.
