description: The first words of a statement that are no subject, then cue and source, then the rest: For now, says the mayor, the bridge is safe.
priority: 79
confidence: 0.9
overrules: all
pattern:
  sentence-start (content:(IN word{1,5}) | word{1,5}) comma
  cue:verb[finite active inverted 10%] source:noun-phrase
  (time:time | setting:setting){0,2} comma clause-start content:clause

example: For now, says the mayor, the bridge is safe.
  source: the mayor
  cue: says
  content: For now … the bridge is safe

reject: For now, says the mayor.
