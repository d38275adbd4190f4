description: The first words of a statement, then who told it to whom, then the rest: Bridges, she told me, are safe.
priority: 79
confidence: 0.9
overrules: parts
pattern:
  content:fragment comma
  source:noun-phrase adverb* cue:(verb[finite active addressee 30%] addressee:hearer)
  (time:time | setting:setting){0,2} comma &(MD | VBD | VBZ | VBP) content:clause

example: Old bridges, the mayor told reporters, are safe.
  source: the mayor
  cue: told reporters
  content: Old bridges … are safe

reject: Slowly, the mayor told reporters, it rained.
