description: A source is sure, glad, worried that something is so.
priority: 52
confidence: 0.5
pattern:
  subject cue:adjective[finite that|bare 20%] content:(("that" | clause-start) clause)

example: The mayor is confident the bridge is safe.
  source: The mayor
  cue: is confident
  content: the bridge is safe

reject: The mayor is tall.
