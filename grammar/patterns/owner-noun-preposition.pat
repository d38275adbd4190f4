description: Somebody's call for, criticism of, plan to do something.
priority: 41
confidence: 0.16
pattern:
  (source:owner-pronoun | source:noun-phrase POS) word{0,2} cue:(noun[prep 30%] governed-preposition)
  content:object

example: Her criticism of the plan was sharp.
  source: Her
  cue: criticism of

reject: Her house of cards fell.
