description: The first words of a statement, then source and cue, then the rest: Bridges, she said, are safe.
priority: 79
pattern:
  sentence-start !(IN | WRB | VBG | TO | RB) content:clause comma
  source:noun-phrase adverb* cue:verb[finite active that|bare 50%]
  (time:time | setting:setting){0,2} comma !(VBG | relative-pronoun | open-quote) content:clause

example: Old bridges, the mayor said, are safe.
  source: the mayor
  cue: said
  content: Old bridges … are safe

reject: On Monday, the mayor said, it rained.
