description: An answer of a word or two without marks, then source and cue: Sorry, she said.
priority: 79
confidence: 0.8
overrules: all
pattern:
  sentence-start content:@interjections comma source:noun-phrase cue:verb[finite active that|bare|quote 30%]
  (time:time | setting:setting){0,2} &(terminal | sentence-end)

example: Sorry, the mayor said.
  source: the mayor
  cue: said
  content: Sorry

reject: Sorry, the bridge is closed.
