description: What somebody has to say, a colon, the words: The message from the mayor was clear: stay at home.
priority: 61
confidence: 0.6
overrules: all
pattern:
  sentence-start "the" JJ{0,2} cue:noun[@answer-nouns] ("from" | "of") source:noun-phrase (~be adverb? @plain-words)?
  colon content:(&open-quote clause | rest)

example: The message from the mayor was clear: stay at home.
  source: the mayor
  cue: message
  content: stay at home

example: The verdict of the board: the bridge is safe.
  source: the board
  cue: verdict
  content: the bridge is safe

reject: The bridge of the mayor was clear: no cars were left.
