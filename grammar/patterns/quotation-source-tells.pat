description: A quotation, then who told it to whom: "…," the mayor told reporters.
priority: 97
confidence: 0.92
pattern:
  quoted-content comma?
  (source:noun-phrase | source:noun-phrase aside) adverb*
  cue:(verb[finite active addressee] addressee:hearer)
  frame-tail (continued | any)

example: "The bridge is safe," the mayor told reporters on Monday. "We tested it twice."
  source: the mayor
  cue: told reporters
  addressee: reporters
  content: "The bridge is safe," … "We tested it twice."
  time: on Monday

reject: The mayor told reporters a "good" story.
