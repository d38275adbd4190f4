description: The warning from somebody, the view of somebody is that something is so.
priority: 67
confidence: 0.6
overrules: all
pattern:
  cue:noun[that] ("from" | "of" | "by") source:noun-phrase (time:time)? ~be adverb* content:("that" clause)

example: The message from the mayor was that the bridge is safe.
  source: the mayor
  cue: message
  content: that the bridge is safe

example: The view of the board is that the bridge is safe.
  source: the board
  cue: view
  content: that the bridge is safe

reject: The bridge of the mayor is that old one.
