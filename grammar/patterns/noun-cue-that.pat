description: A claim, hope, warning that something is so, nobody being named beside it.
priority: 42
confidence: 0.21
pattern:
  !(POS | "his" | "her" | "their" | "its" | "my" | "our") cue:noun[that 20%]
  (content:(&"that" inner-clause) | content:("that" object))

example: There was a claim that the bridge was unsafe.
  cue: claim
  content: that the bridge was unsafe

reject: There was a bridge that was unsafe.
