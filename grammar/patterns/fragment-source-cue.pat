description: The first words of a statement, then source and cue, then the rest: Bridges, she said, are safe.
priority: 79
confidence: 0.9
overrules: parts
pattern:
  content:fragment comma
  source:noun-phrase adverb* cue:verb[finite active that|bare 30%]
  (adjunct | preposition-phrase){0,3} comma !(VBG | relative-pronoun | open-quote) content:clause

example: Old bridges, the mayor said, are safe.
  source: the mayor
  cue: said
  content: Old bridges … are safe

reject: Slowly, the mayor said, it rained.
