description: Something is seen, described, rejected by a source.
priority: 59
pattern:
  (content:noun-phrase aside? | content:relative-pronoun) adverb* cue:(verb[passive noun|as|to|that] "as"?)
  (content:((TO | JJ) object | noun-phrase))? "by" source:noun-phrase

example: The plan was rejected by the council.
  source: the council
  cue: was rejected
  content: The plan

reject: The plan was rejected on Monday.
