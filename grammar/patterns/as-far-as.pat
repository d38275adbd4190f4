description: "As far as … know", before, inside or behind a statement.
priority: 89
confidence: 0.7
overrules: all
pattern:
  ((content:clause | content:fragment) comma | sentence-start ("and" | "but")?) ("as" | "so") "far" "as" source:(noun-phrase) adverb*
  cue:verb[active "know"|"tell"|"remember"|"understand"] (time:time | setting:setting)? (comma content:clause | frame-end)

example: The house, as far as the police know, was empty.
  source: the police
  cue: know
  content: The house … was empty

example: As far as the clerks can tell, the letter was never sent.
  source: the clerks
  cue: can tell
  content: the letter was never sent

reject: She drove as far as the police let her.
