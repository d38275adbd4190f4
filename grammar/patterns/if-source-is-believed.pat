description: What is so if somebody is to be believed.
priority: 80
confidence: 0.6
overrules: all
pattern:
  sentence-start "if" source:noun-phrase cue:phrase["is to be believed"|"are to be believed"] comma content:clause

example: If the mayor is to be believed, the bridge is safe.
  source: the mayor
  cue: is to be believed
  content: the bridge is safe

reject: If the mayor is late, the bridge is shut.
