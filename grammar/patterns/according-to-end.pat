description: A statement, then "according to" its source.
priority: 85
confidence: 0.83
pattern:
  content:clause comma? cue:phrase[noun "according to"|"as reported by"|"as alleged by"|"as claimed by"|"as stated in"|"in the words of"|"in the view of"|"in the opinion of"|"in the eyes of"|"as told by"|"as quoted by"]
  source:description frame-tail (comma !("and" | "but" | VBG | sentence-start) content:clause | frame-end)

example: The bridge is safe, according to the mayor.
  source: the mayor
  cue: according to
  content: The bridge is safe

reject: The work ended when the mayor left.
