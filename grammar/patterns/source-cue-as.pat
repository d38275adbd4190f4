description: A source describes something as something.
priority: 52
confidence: 0.64
source: inherited
pattern:
  subject cue:verb[finite active as]
  content:(noun-phrase "as" object) (time:time)?

example: The mayor described the plan as a mistake.
  source: The mayor
  cue: described
  content: the plan as a mistake

reject: The mayor described the plan.
