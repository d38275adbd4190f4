description: Somebody's hope, argument, bet is that something is so.
priority: 66
confidence: 0.6
overrules: all
pattern:
  (source:owner-pronoun | source:noun-phrase POS) (word !POS){0,2} cue:noun[that]
  ~be adverb* content:("that" clause)

example: The mayor's argument is that the bridge is safe.
  source: The mayor
  cue: argument
  content: that the bridge is safe

example: Her fear was that the bridge would fall.
  source: Her
  cue: fear
  content: that the bridge would fall

reject: The mayor's bridge is that one.
