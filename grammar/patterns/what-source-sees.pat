description: What a source takes something for: what they see as a threat.
priority: 66
confidence: 0.4
overrules: all
pattern:
  content:("what" | "which") source:noun-phrase adverb* cue:verb[finite active as|noun "see"|"perceive"|"view"|"consider"|"regard"|"deem"]
  content:(&("as" | TO) object)

example: The council opposed what it perceived to be a waste.
  source: it
  cue: perceived
  content: what … to be a waste

reject: The council saw what the mayor built.
