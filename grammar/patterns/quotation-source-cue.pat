description: A quotation, then its source and the cue: "…," the mayor said.
priority: 95
confidence: 0.94
pattern:
  quoted-content (comma | dash)?
  (source:noun-phrase | source:noun-phrase aside | source:noun-phrase comma adverb comma) adverb*
  cue:verb[finite active quote|that|bare]
  frame-tail (continued | any)

example: "The bridge is safe," the mayor said on Monday. "We tested it twice."
  source: the mayor
  cue: said
  content: "The bridge is safe," … "We tested it twice."
  time: on Monday

reject: The mayor "loved" the bridge and walked home.
