description: By somebody's own account something is so.
priority: 84
confidence: 0.6
pattern:
  sentence-start "by" (source:owner-pronoun | source:noun-phrase POS) "own"?
  cue:noun["admission"|"account"|"estimate"|"assessment"] comma content:clause

example: By the mayor's own admission, the bridge is not safe.
  source: the mayor
  cue: admission
  content: the bridge is not safe

reject: By the mayor's own house, the lights were on.
