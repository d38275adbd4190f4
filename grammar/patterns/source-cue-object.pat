description: A source praises, rejects, describes, predicts something.
priority: 40
confidence: 0.47
source: inherited
pattern:
  subject cue:verb[finite active noun 30%]
  adverb* &(noun-group | VBG | open-quote | "at" "least" number) content:object (setting:setting)? (time:time)? (&("for" VBG) content:object)?

example: The mayor praised the plan for the bridge.
  source: The mayor
  cue: praised
  content: the plan for the bridge

reject: The mayor closed the door.
