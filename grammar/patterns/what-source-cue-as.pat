description: What a source calls something: what he described as a mistake.
priority: 66
confidence: 0.15
pattern:
  content:("what" | "which") source:noun-phrase adverb* cue:(verb[finite active as|noun "describe"|"call"|"refer to"|"characterize"|"characterise"|"dub"|"term"|"label"|"tag"|"brand"|"hail"] ("as" | "to" "be")?)
  content:object (time:time)?

example: The council stopped what the mayor called a mistake.
  source: the mayor
  cue: called
  content: what … a mistake

reject: The council saw what the mayor built.
