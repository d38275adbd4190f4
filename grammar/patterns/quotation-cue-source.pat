description: A quotation, then the cue and its source: "…," said the mayor.
priority: 96
confidence: 0.94
pattern:
  quoted-content (comma | dash)?
  cue:verb[finite active inverted] ("aloud" | adverb)?
  !time source:noun-phrase frame-tail (continued | any)

example: "The bridge is safe," said Ann Lee, mayor of Ashford. "We tested it twice."
  source: Ann Lee, mayor of Ashford
  cue: said
  content: "The bridge is safe," … "We tested it twice."

reject: "The bridge is safe" was the answer.
