description: A source says something is so, without "that".
priority: 60
pattern:
  subject cue:verb[finite bare]
  adjunct* clause-start content:clause

example: The mayor said the bridge was safe.
  source: The mayor
  cue: said
  content: the bridge was safe

reject: The mayor said nothing.
