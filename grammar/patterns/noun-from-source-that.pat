description: A warning from somebody, a claim by somebody that something is so.
priority: 66
confidence: 0.5
overrules: parts
pattern:
  cue:noun[that 5%] (("from" | "by" | "on" "the" "part" "of") source:noun-phrase | "of" &(word{0,3} (NNP | @roles | @organizations)) source:noun-phrase)
  (time:time | setting:setting)? content:(&("that" noun-phrase adverb* verb-group) (inner-clause | clause))

example: The vote came after a warning from the mayor that the bridge was unsafe.
  source: the mayor
  cue: warning
  content: that the bridge was unsafe

example: A claim by Ann Lee that the bridge was unsafe was wrong.
  source: Ann Lee
  cue: claim
  content: that the bridge was unsafe

reject: There was a box from the mayor that held the plans.

reject: He read a list of bridges that the mayor had closed.
