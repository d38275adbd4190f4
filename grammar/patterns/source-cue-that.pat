description: A source says that something is so.
priority: 70
pattern:
  subject cue:verb[finite that]
  adjunct* comma? content:("that" clause)

example: The mayor said on Monday that the bridge was safe.
  source: The mayor
  cue: said
  content: that the bridge was safe
  time: on Monday

reject: The mayor crossed the bridge that was safe.
