description: Somebody's claim that something is so, as the subject of another verb.
priority: 65
confidence: 0.4
overrules: parts
pattern:
  sentence-start (source:owner-pronoun | source:noun-phrase POS) (word !POS){0,2} cue:noun[that]
  content:(&"that" inner-clause)

example: Her warning that the bridge was unsafe was repeated by drivers.
  source: Her
  cue: warning
  content: that the bridge was unsafe

reject: Her bridge that was unsafe was closed.
