description: A headline that opens with who says the rest, and a colon: Minister: Fuel duty will stay
priority: 89
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* source:(word{0,2} @headline-speakers) in-headline cue:phrase[":"] !(noun-phrase paragraph-end) content:rest-of-paragraph

example: Minister: Fuel duty will stay frozen\
  The strike went into a third day. It rained.
  source: Minister
  cue: :
  content: Fuel duty will stay frozen

reject: Weather: Snow to fall on hills\
  The strike went into a third day. It rained.

reject: Police: a short history of the force\
  The strike went into a third day. It rained.
