description: The first words of a statement, then cue and source, then the rest: Bridges, said the mayor, are safe.
priority: 79
confidence: 0.9
overrules: all
pattern:
  content:fragment comma
  cue:verb[finite active inverted 10%] source:noun-phrase
  (time:time | setting:setting){0,2} comma &(MD | VBD | VBZ | VBP) content:clause

example: Old bridges, said the mayor, are safe.
  source: the mayor
  cue: said
  content: Old bridges … are safe

reject: Old bridges, the mayor built, are safe.
