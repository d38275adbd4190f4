description: What is somebody's, a verb, a colon and a quotation: her answer was short: "No."
priority: 62
confidence: 0.5
overrules: parts
pattern:
  (source:owner-pronoun | source:noun-phrase POS) cue:(word{1,6} verb-group word{0,6} phrase[":"])
  &open-quote content:quotation

example: Her answer was short: "No."
  source: Her
  cue: answer was short:
  content: "No."

reject: Her bridge has two names: the Old and the New.
