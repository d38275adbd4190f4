description: "According to" a source, a colon, its words in the next paragraph.
priority: 87
confidence: 0.8
scope: next-paragraph
overrules: all
pattern:
  sentence-start adverb* cue:phrase[noun "according to"|"in the words of"]
  source:description frame-tail colon paragraph-end said-below

example: According to the report:\
  The bridge is safe.
  source: the report
  cue: According to
  content: The bridge is safe

reject: According to the mayor, the bridge has one flaw:\
  It creaks.
