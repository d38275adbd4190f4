description: A quotation, then that this is how its source described something.
priority: 96
overrules: all
pattern:
  quoted-content comma? ("was" | "is") "how" source:noun-phrase
  cue:verb[finite active noun 30%] noun-phrase frame-tail (frame-end | any)

example: "A fine bridge" is how the mayor described it.
  source: the mayor
  cue: described
  content: "A fine bridge"

reject: The bridge is how the mayor described it.
