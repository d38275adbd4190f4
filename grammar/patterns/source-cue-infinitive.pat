description: A source vows, wants, asks to do something.
priority: 55
confidence: 0.4
source: inherited
pattern:
  subject cue:verb[finite active to 30%]
  (!"not" adjunct)* content:(&TO object | "not" TO object)

example: The mayor vowed to repair the bridge.
  source: The mayor
  cue: vowed
  content: to repair the bridge

example: The mayor asked not to be named.
  source: The mayor
  cue: asked
  content: not to be named

reject: The mayor walked to the bridge.
