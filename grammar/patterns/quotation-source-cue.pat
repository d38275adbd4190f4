description: A quotation, then its source and the cue: "…," the mayor said.
priority: 95
pattern:
  content:quotation comma?
  (source:noun-phrase | source:noun-phrase aside) adverb*
  cue:verb[finite quote|that|bare]
  (addressee:noun-group)? frame-tail continued

example: "The bridge is safe," the mayor said on Monday. "We tested it twice."
  source: the mayor
  cue: said
  content: "The bridge is safe," … "We tested it twice."
  time: on Monday

reject: The mayor "loved" the bridge and walked home.
