description: A statement, then the cue and its source: …, said the mayor.
priority: 81
confidence: 0.68
pattern:
  content:full-clause comma
  cue:verb[finite active inverted]
  source:noun-phrase frame-tail (comma content:clause | frame-end)

example: The bridge is safe, said Ann Lee, the mayor of Ashford.
  source: Ann Lee, the mayor of Ashford
  cue: said
  content: The bridge is safe

reject: The bridge is safe, a report on the river.
