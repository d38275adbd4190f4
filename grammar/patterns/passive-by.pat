description: Something is seen, described, rejected by a source.
priority: 59
confidence: 0.29
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:(verb[passive noun|as|to|that] "as"?)
  content:(..6) "by" source:noun-phrase

example: The plan was rejected by the council.
  source: the council
  cue: was rejected
  content: The plan

reject: The plan was rejected on Monday.
