description: "According to" a source, then its statement.
priority: 86
confidence: 0.8
pattern:
  sentence-start adverb* cue:phrase[noun "according to"|"as reported by"|"as alleged by"|"as claimed by"|"as stated in"|"in the words of"|"in the view of"|"in the opinion of"|"in the eyes of"|"per"|"as told by"|"as quoted by"|"to quote"]
  (source:description &(comma VBN) aside clause-start | source:description frame-tail comma !(CC | adverb* (VBD | VBZ | VBP | MD))
   | source:(noun-group preposition-phrase{0,3}) comma | source:description colon &open-quote
   | source:noun-phrase &(DT | PRP | PRP$) clause-start) content:clause

example: According to the mayor, the bridge is safe.
  source: the mayor
  cue: According to
  content: the bridge is safe

example: According to a report, published on Friday, the bridge was unsafe.
  source: a report
  cue: According to
  content: the bridge was unsafe

example: According to the report the bridge was unsafe.
  source: the report
  cue: According to
  content: the bridge was unsafe

example: According to the Herald, Mayor Ann Lee, the owner of the bridge, said that it was unsafe.
  source: the Herald
  cue: According to
  content: Mayor Ann Lee, the owner of the bridge, said that it was unsafe

reject: The bridge is safe, according to the mayor.
