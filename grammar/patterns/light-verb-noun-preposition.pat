description: A source expresses concern about, makes a promise of something.
priority: 51
confidence: 0.29
source: inherited
pattern:
  subject cue:(verb-group &@light-verbs modifier{0,3} noun[prep] governed-preposition)
  content:object

example: The mayor expressed concern about the bridge.
  source: The mayor
  cue: expressed concern about
  content: the bridge

reject: The mayor painted the bridge of stone.
