description: A statement with its frame between dashes: The bridge – the mayor said – is safe.
priority: 80
confidence: 0.7
overrules: parts
pattern:
  (content:fragment | content:full-clause) dash source:(noun-phrase | noun-phrase aside) adverb* cue:verb[finite active that|bare 30%]
  frame-tail dash !(VBG | relative-pronoun | open-quote) content:clause

example: The bridge – the mayor said – is safe.
  source: the mayor
  cue: said
  content: The bridge … is safe

reject: The bridge – the mayor walked on it – is safe.
