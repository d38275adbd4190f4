description: A statement, then "I think", without a comma.
priority: 79
confidence: 0.7
overrules: parts
pattern:
  content:full-clause !(wh-word | "that" | "than" | "as") source:("I" | "we") cue:verb[finite active bare "think"|"guess"|"suppose"|"believe"|"presume"|"reckon"|"assume"|"hope"|"suspect"|"imagine"] &(terminal | sentence-end | comma? close-quote)

example: The bridge is safe I think.
  source: I
  cue: think
  content: The bridge is safe

reject: The bridge is what I think.
