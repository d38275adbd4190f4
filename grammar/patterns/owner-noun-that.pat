description: Somebody's claim, statement, warning that something is so.
priority: 64
pattern:
  source:owner-pronoun word{0,2} cue:noun[that]
  content:("that" clause)

example: His claim that the bridge is safe was wrong.
  source: His
  cue: claim
  content: that the bridge is safe was wrong

reject: His bridge is safe.
