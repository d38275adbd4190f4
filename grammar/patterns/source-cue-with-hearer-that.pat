description: A source agrees with somebody that something is so.
priority: 73
confidence: 0.7
overrules: parts
source: inherited
pattern:
  subject cue:verb[finite active that "agree"|"concur"|"argue"|"disagree"] "with" addressee:noun-phrase
  content:("that" clause)

example: The mayor agreed with the board that the bridge was safe.
  source: The mayor
  cue: agreed
  addressee: the board
  content: that the bridge was safe

reject: The mayor agreed with the board.
