description: A headline with a quotation, a colon, and who says it: 'Nobody came': sister of diver speaks
priority: 92
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* content:quotation in-headline cue:phrase[":"] !("a" | "an" | "how" | "why" | "what" | "inside") source:noun-phrase (verb-group any{0,12})? paragraph-end

example: 'Nobody came': sister of drowned diver\
  The search ended on Monday.
  source: sister of drowned diver
  cue: :
  content: 'Nobody came'

reject: "Nobody came": sister of diver speaks, as she did in May, of the search that ended.

reject: 'Nobody came': a talk with the sister of the diver\
  The search ended on Monday.
