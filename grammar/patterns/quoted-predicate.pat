description: What somebody is said to be in quotation marks that open at the predicate: the office is "worried about" the plan.
priority: 54
confidence: 0.5
overrules: all
pattern:
  subject cue:(~be adverb* open-quote adverb* adjective[prep|that|to 20%] governed-preposition?)
  content:object

example: The mayor is "critical of the new bridge," she told reporters.
  source: The mayor
  cue: is "critical of
  content: the new bridge

reject: The mayor is "tall."
