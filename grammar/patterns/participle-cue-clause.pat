description: A participle continues what the source before it says, without "that".
priority: 58
confidence: 0.54
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after") adverb* cue:verb[participle bare]
  adjunct* clause-start content:clause

example: The mayor defended the bridge, saying it was safe.
  source: The mayor
  cue: saying
  content: it was safe

reject: The mayor left, closing the door.
