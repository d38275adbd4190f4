description: A source praises, rejects, describes, predicts something.
priority: 40
pattern:
  subject cue:verb[finite noun]
  adverb* &(noun-group | VBG | open-quote) content:clause

example: The mayor praised the plan for the bridge.
  source: The mayor
  cue: praised
  content: the plan for the bridge

reject: The mayor closed the door.
