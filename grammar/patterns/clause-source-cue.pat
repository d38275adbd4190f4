description: A statement, then its source and the cue: …, the mayor said.
priority: 80
confidence: 0.71
pattern:
  content:full-clause comma
  (source:(noun-phrase reduced-relative?) | source:noun-phrase aside) adverb*
  cue:verb[finite active that|bare|quote|inverted 10%]
  frame-tail (comma !(new-thought | ("but" | "and") own-silence) content:clause | frame-end | &("that" (VBD | MD)))

example: The bridge is safe, the mayor said on Monday.
  source: the mayor
  cue: said
  content: The bridge is safe
  time: on Monday

reject: When it rained, the mayor walked home.
