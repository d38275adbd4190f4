description: A source uses a verb with words in quotation marks: celebrated their "ties".
priority: 45
confidence: 0.59
source: inherited
pattern:
  subject cue:verb[finite active 12%]
  &(word{0,9} open-quote) content:object (setting:setting)? (time:time)? (&("for" VBG) content:object)?

example: The mayor celebrated the "best bridge in the land" on Monday.
  source: The mayor
  cue: celebrated
  content: the "best bridge in the land"

reject: The mayor celebrated the bridge.
