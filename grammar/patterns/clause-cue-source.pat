description: A statement, then the cue and its source: …, said the mayor.
priority: 81
confidence: 0.68
pattern:
  content:full-clause comma
  cue:verb[finite active inverted]
  !time (source:noun-phrase | source:(noun-phrase relative-pronoun verb-group (noun-phrase | preposition-phrase)?)) frame-tail (comma !(VBG | relative-pronoun | source-tail) content:clause | frame-end)

example: The bridge is safe, said Ann Lee, the mayor of Ashford.
  source: Ann Lee, the mayor of Ashford
  cue: said
  content: The bridge is safe

example: The bridge is safe, said people who tested it.
  source: people who tested it
  cue: said
  content: The bridge is safe

reject: The bridge is safe, a report on the river.
