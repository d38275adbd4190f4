description: A source tells somebody that something is so.
priority: 72
pattern:
  subject cue:verb[finite addressee]
  addressee:noun-phrase adjunct* comma? content:("that" clause)

example: The mayor told reporters on Monday that the bridge was safe.
  source: The mayor
  cue: told
  addressee: reporters
  content: that the bridge was safe

reject: The mayor told reporters a story.
