description: A participle continues what the source before it says: …, adding that.
priority: 68
confidence: 0.67
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after" | "in" | "and") adverb* cue:verb[participle]
  (addressee:noun-group)? adjunct* (colon | comma)? content:(&("that" | open-quote | "whether" | "how" | "why") clause)

example: The bridge is safe, the mayor said, adding that it was tested twice.
  source: the mayor
  cue: adding
  content: that it was tested twice

reject: The mayor left, closing the door.
