description: A participle with an infinitive: …, vowing to fight.
priority: 53
confidence: 0.59
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after" | "and") adverb* cue:verb[participle to 60%]
  content:(&TO object)

example: The mayor left, vowing to return.
  source: The mayor
  cue: vowing
  content: to return

reject: The mayor left, running to the bus.
