description: A source is aware of, worried about, critical of something.
priority: 49
confidence: 0.33
pattern:
  subject cue:(adjective[finite prep 30%] governed-preposition)
  content:object

example: The mayor is critical of the new bridge.
  source: The mayor
  cue: is critical of
  content: the new bridge

reject: The mayor is tall of stature.
