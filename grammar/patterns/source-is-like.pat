description: In talk, who was like what: "she was like, no way".
priority: 80
confidence: 0.75
pattern:
  source:subject cue:verb["be like"] (comma content:clause | comma? content:quotation)

example: And she was like, we can wait.
  source: she
  cue: was like
  content: we can wait

example: I'm like, "We can wait."
  source: I
  cue: 'm like
  content: "We can wait."

reject: The house was like a ship, and she liked it.
