description: A source calls for, warns of, talks about something.
priority: 50
source: inherited
pattern:
  subject cue:(verb[finite active prep] governed-preposition)
  content:object

example: The mayor called for a new bridge.
  source: The mayor
  cue: called for
  content: a new bridge

reject: The mayor called at noon.
