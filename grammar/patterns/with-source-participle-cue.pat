description: What others say beside what is told: …, with critics saying that it came too late.
priority: 60
confidence: 0.7
overrules: parts
pattern:
  "with" source:noun-phrase adverb* cue:verb[participle active that|bare|quote 30%]
  adjunct* (colon | comma)? content:((&("that" | open-quote) | clause-start) clause)

example: The bridge was closed, with officials saying it was unsafe.
  source: officials
  cue: saying
  content: it was unsafe

reject: The bridge was closed, with officials leaving the house.
