description: A source vows, wants, asks to do something.
priority: 55
confidence: 0.4
source: inherited
pattern:
  subject cue:verb[finite active to 30%]
  adjunct* content:(&TO object)

example: The mayor vowed to repair the bridge.
  source: The mayor
  cue: vowed
  content: to repair the bridge

reject: The mayor walked to the bridge.
