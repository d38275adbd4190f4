description: A source gives something a name: called the plan a mistake.
priority: 48
confidence: 0.72
source: inherited
pattern:
  subject cue:verb[finite active "call"|"brand"|"deem"|"label"|"dub"]
  content:(noun-phrase &DT object) (time:time)?

example: The mayor called the plan a mistake.
  source: The mayor
  cue: called
  content: the plan a mistake

reject: The mayor called the plan.
