description: A statement with "in his view" beside it.
priority: 84
confidence: 0.4
pattern:
  sentence-start cue:phrase[bare 60%] comma content:clause

example: In her view, the bridge is safe.
  cue: In her view
  content: the bridge is safe

reject: In her house, the lights were on.
