description: A quotation, then whose answer or message it is: "Stay at home" was the mayor's message.
priority: 96
confidence: 0.7
overrules: all
pattern:
  quoted-content comma? ("was" | "is") (source:owner-pronoun | source:noun-phrase POS) JJ{0,2} cue:noun[@answer-nouns]
  frame-tail (frame-end | any)

example: "Stay at home" was the mayor's message to drivers.
  source: the mayor
  cue: message
  content: "Stay at home"

reject: The bridge was the mayor's answer to the flood.
