description: A statement, then "in the mayor's view".
priority: 85
confidence: 0.6
overrules: all
pattern:
  content:full-clause comma? "in" source:noun-phrase POS JJ? cue:noun[@viewpoints] frame-end

example: The bridge is safe, in the mayor's view.
  source: the mayor
  cue: view
  content: The bridge is safe

reject: The bridge is safe in the mayor's town.
