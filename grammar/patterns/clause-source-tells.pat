description: A statement, then who told it to whom: …, the mayor told reporters.
priority: 82
confidence: 0.57
pattern:
  content:full-clause comma
  (source:noun-phrase | source:noun-phrase aside) adverb*
  cue:(verb[finite active addressee 30%] addressee:hearer)
  frame-tail (comma !new-thought content:clause | frame-end)

example: The bridge is safe, the mayor told reporters on Monday.
  source: the mayor
  cue: told reporters
  content: The bridge is safe
  time: on Monday

reject: When it rained, the mayor told a story.
