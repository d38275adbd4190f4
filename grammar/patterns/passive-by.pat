description: Something is seen, described, rejected by a source.
priority: 59
confidence: 0.29
overrules: all
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:verb[passive noun|as|to|that]
  !"that" content:(..6) "by" !time source:noun-phrase content:(("as" | &(TO VB) | &("of" VBG)) object)?

example: The plan was rejected by the council.
  source: the council
  cue: was rejected
  content: The plan

example: The plan is seen as unfeasible by the council and its allies.
  source: the council and its allies
  cue: is seen
  content: The plan … as unfeasible

example: The offer that the union made was rejected by both firms as too late.
  source: both firms
  cue: was rejected
  content: The offer that the union made … as too late

reject: It is hoped that the bridge will reopen by June.

reject: The plan was rejected on Monday.
