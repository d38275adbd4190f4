description: A quotation, then that this is how its source described something.
priority: 96
overrules: all
pattern:
  quoted-content comma? ("was" | "is") "how" source:noun-phrase
  cue:verb[finite active noun 30%] ("it" | "this" | "that" | "them" | "him" | "her" | content:noun-phrase) frame-tail (frame-end | any)

example: "A fine bridge" is how the mayor described it.
  source: the mayor
  cue: described
  content: "A fine bridge"

example: "A fine bridge" is how the mayor described the rescue.
  source: the mayor
  cue: described
  content: "A fine bridge" … the rescue

reject: The bridge is how the mayor described it.
