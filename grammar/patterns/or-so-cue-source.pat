description: A statement, then "or so says" and who says it.
priority: 98
confidence: 0.7
overrules: all
pattern:
  content:full-clause (comma | dash) ("or" | "at" "least")? cue:phrase["so says"|"so said"|"so say"|"so claims"|"so claim"|"so claimed"|"so argues"] source:noun-phrase frame-end

example: The bridge is safe – or so says the mayor.
  source: the mayor
  cue: so says
  content: The bridge is safe

reject: The bridge is safe, so the mayor crossed it.
