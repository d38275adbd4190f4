description: A statement, then "or so" and who says it.
priority: 89
confidence: 0.7
overrules: all
pattern:
  content:full-clause (comma | dash) ("or" | "at" "least") "so" source:noun-phrase adverb* cue:verb[finite active that|bare 25%] frame-end

example: The bridge is safe, or so the mayor says.
  source: the mayor
  cue: says
  content: The bridge is safe

reject: The bridge is safe, so the mayor crossed it.
