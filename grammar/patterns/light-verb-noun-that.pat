description: A source expresses a concern, makes a promise that something is so.
priority: 67
confidence: 0.43
source: inherited
pattern:
  subject cue:(verb-group &@light-verbs modifier{0,3} noun[that])
  (preposition-phrase &"that")? content:("that" clause)

example: The mayor expressed deep concern that the bridge was unsafe.
  source: The mayor
  cue: expressed deep concern
  content: that the bridge was unsafe

reject: The mayor painted the bridge that was old.
