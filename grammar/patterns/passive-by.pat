description: Something is seen, described, rejected by a source.
priority: 57
pattern:
  content:noun-phrase adverb* cue:verb[passive noun|as|to|that]
  (content:(("as" | TO) noun-phrase))? "by" source:noun-phrase

example: The plan was rejected by the council.
  source: the council
  cue: was rejected
  content: The plan

reject: The plan was rejected on Monday.
