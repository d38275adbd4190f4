description: A source calls for, warns of, talks about something.
priority: 50
pattern:
  subject cue:(verb[finite prep] governed-preposition)
  content:clause

example: The mayor called for a new bridge.
  source: The mayor
  cue: called for
  content: a new bridge

reject: The mayor called at noon.
