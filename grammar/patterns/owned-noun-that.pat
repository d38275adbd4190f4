description: The mayor's claim that something is so.
priority: 63
pattern:
  source:noun-phrase POS word{0,2} cue:noun[that]
  content:("that" clause)

example: The mayor's claim that the bridge is safe surprised many.
  source: The mayor
  cue: claim
  content: that the bridge is safe surprised many

reject: The mayor's bridge is safe.
