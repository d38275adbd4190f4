description: A relative clause around a frame: the bridge, which the mayor said was safe.
priority: 63
confidence: 0.47
pattern:
  ("which" | "that" | "who" | "what") source:noun-phrase adverb* cue:verb[finite active that|bare 25%]
  content:(&(MD | VBD | VBZ | VBP) clause)

example: The council closed the bridge, which the mayor said was safe.
  source: the mayor
  cue: said
  content: was safe

reject: The bridge that the mayor built was safe.
