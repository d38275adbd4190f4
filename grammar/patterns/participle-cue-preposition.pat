description: A participle with its preposition: …, calling for calm.
priority: 48
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after") adverb* cue:(verb[participle prep] governed-preposition)
  content:object

example: The mayor left, calling for calm.
  source: The mayor
  cue: calling for
  content: calm

reject: The mayor left, calling at noon.
