description: A short answer, then its source and the cue: Not yet, the mayor insists.
priority: 79
confidence: 0.6
overrules: all
pattern:
  sentence-start content:(("not" | "never" | "no" | "hardly" | "perhaps" | "maybe") word{0,5}) comma
  source:noun-phrase adverb* cue:verb[finite active that|bare|quote 30%] (adjunct){0,2} terminal &sentence-end

example: Not yet, the mayor insists.
  source: the mayor
  cue: insists
  content: Not yet

reject: On Monday, the mayor insisted.

reject: No, the mayor insisted on it.
