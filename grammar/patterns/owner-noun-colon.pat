description: What somebody has to say to people, a colon, the words without quotation marks: Lee's advice to drivers: stay at home.
priority: 60
confidence: 0.6
overrules: all
pattern:
  sentence-start (source:owner-pronoun | source:noun-phrase POS) JJ{0,2} cue:noun[@answer-nouns] preposition-phrase{0,2}
  colon content:rest

example: The mayor's message to drivers: stay at home.
  source: The mayor
  cue: message
  content: stay at home

reject: The mayor's bridge to the harbour: a ruin.
