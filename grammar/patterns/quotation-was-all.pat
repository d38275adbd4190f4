description: A quotation, then that this was all, or what, its source said: "…," was all she said.
priority: 96
overrules: all
pattern:
  quoted-content comma? ("was" | "is") ("all" | "what" | "how") source:noun-phrase
  cue:verb[finite active quote|that|bare] frame-tail (frame-end | any)

example: "Well, you are here," was all she said.
  source: she
  cue: said
  content: "Well, you are here,"

reject: "The Bridge" was all she wanted to read.
