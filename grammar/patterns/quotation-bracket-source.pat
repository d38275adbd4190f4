description: A quotation, its source in brackets: "…" (Ann Lee, engineer).
priority: 91
confidence: 0.7
overrules: all
pattern:
  (sentence-start | colon) content:quotation terminal? cue:phrase["("] source:(NNP word{0,5} (comma word{1,6}){0,2}) close-bracket terminal? sentence-end

example: "The bridge is safe" (Ann Lee, engineer).
  source: Ann Lee, engineer
  cue: (
  content: "The bridge is safe"

reject: The bridge (Ann Lee, engineer) is safe.
