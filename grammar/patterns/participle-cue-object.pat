description: A participle tells what the source before it criticises, praises, cites.
priority: 38
confidence: 0.42
source: inherited
pattern:
  (comma | dash | "by" | "while" | "before" | "after") adverb* cue:verb[participle noun 30%]
  &(noun-group | VBG) content:object

example: The mayor left, praising the plan.
  source: The mayor
  cue: praising
  content: the plan

reject: The mayor left, closing the door.
