description: A quotation, then that the answer came from somebody: "…," came the reply from the barge.
priority: 96
confidence: 0.7
overrules: all
pattern:
  quoted-content comma? ("came" | "comes" | "was" | "went") "the" JJ? cue:noun[@answer-nouns] ("from" | "of") source:noun-phrase
  frame-tail (frame-end | any)

example: "Who knows," came the reply from the ferry.
  source: the ferry
  cue: reply
  content: "Who knows,"

reject: The reply came from the ferry.
