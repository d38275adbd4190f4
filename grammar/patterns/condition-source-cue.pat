description: The clause before a statement, then source and cue, then the statement: If it rains, the mayor said, the bridge will close.
priority: 83
confidence: 0.9
overrules: parts
pattern:
  sentence-start content:(("but" | "and" | "so")? @any-subordinators (word !"that"){2,30}) comma
  source:noun-phrase adverb* cue:verb[finite active that|bare 30%]
  (time:time | setting:setting){0,2} comma !(VBG | relative-pronoun | open-quote) content:clause

example: If it rains in May, the mayor said, the bridge will close.
  source: the mayor
  cue: said
  content: If it rains in May … the bridge will close

reject: If it rains in May, the mayor left, as he said.
