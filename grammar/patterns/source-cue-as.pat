description: A source describes something as something.
priority: 52
pattern:
  subject cue:verb[finite as]
  content:(noun-phrase "as" clause)

example: The mayor described the plan as a mistake.
  source: The mayor
  cue: described
  content: the plan as a mistake

reject: The mayor described the plan.
