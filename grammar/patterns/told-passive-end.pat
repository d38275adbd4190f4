description: A statement, then who was told so: …, jurors were told.
priority: 79
confidence: 0.5
overrules: all
pattern:
  content:full-clause comma
  addressee:noun-phrase adverb* cue:verb[passive "tell"] frame-tail frame-end

example: The bridge was never tested, jurors were told on Monday.
  addressee: jurors
  cue: were told
  content: The bridge was never tested
  time: on Monday

reject: When it rained, drivers were told to wait.
