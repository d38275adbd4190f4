description: A statement with "in the mayor's view" before it.
priority: 86
confidence: 0.6
overrules: all
pattern:
  sentence-start "in" source:noun-phrase POS JJ? cue:noun[@viewpoints] comma content:clause

example: In the mayor's view, the bridge is safe.
  source: the mayor
  cue: view
  content: the bridge is safe

reject: In the mayor's house, the lights were on.
