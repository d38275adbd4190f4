description: A source is confident that, glad that, willing to.
priority: 53
confidence: 0.34
pattern:
  subject cue:adjective[finite that|to|bare|whether 30%]
  content:(&("that" | TO | "whether") clause)

example: The mayor is confident that the bridge is safe.
  source: The mayor
  cue: is confident
  content: that the bridge is safe

reject: The mayor is tall.
