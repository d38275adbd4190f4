description: Somebody's claim, statement, warning that something is so.
priority: 64
confidence: 0.29
overrules: all
pattern:
  (source:owner-pronoun | source:noun-phrase POS) (word !POS){0,2} cue:noun[that]
  content:(&"that" inner-clause | "that" clause)

example: His claim that the bridge is safe was wrong.
  source: His
  cue: claim

example: The council believed the mayor's claim that the bridge is safe.
  source: the mayor
  cue: claim
  content: that the bridge is safe

reject: His bridge is safe.
