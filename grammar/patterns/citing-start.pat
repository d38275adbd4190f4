description: "Citing" a source, then what is reported with it: Citing two officials, the paper said.
priority: 83
confidence: 0.5
overrules: all
pattern:
  sentence-start cue:verb[participle active "cite"|"quote"]
  source:description comma (noun-phrase verb[finite active that|bare] "that"? content:clause | content:clause)

example: Citing two officials, the paper said the bridge was unsafe.
  source: two officials
  cue: Citing
  content: the bridge was unsafe

example: Citing two people close to the mayor, the paper reported that the bridge was unsafe.
  source: two people close to the mayor
  cue: Citing
  content: the bridge was unsafe

reject: Crossing two bridges, the paper boy said he was tired.
