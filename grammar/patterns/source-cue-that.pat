description: A source says that something is so.
priority: 70
confidence: 0.78
source: inherited
pattern:
  subject cue:verb[finite active that]
  (adjunct | preposition-phrase | aside){0,3} comma? !("that" (VBD | MD)) !(&DT "that" NN (setting | comma | terminal)) content:("that" clause)

example: The mayor said on Monday that the bridge was safe.
  source: The mayor
  cue: said
  content: that the bridge was safe
  time: on Monday

reject: The mayor crossed the bridge that was safe.
