description: A participle with its preposition: …, warning of floods.
priority: 48
confidence: 0.38
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after") adverb* cue:(verb[participle prep] governed-preposition)
  content:object

example: The mayor left, complaining about floods.
  source: The mayor
  cue: complaining about
  content: floods

reject: The mayor left, calling at noon.
