description: A source vows, wants, asks to do something.
priority: 55
pattern:
  subject cue:verb[finite to]
  adjunct* content:(&TO clause)

example: The mayor vowed to repair the bridge.
  source: The mayor
  cue: vowed
  content: to repair the bridge

reject: The mayor walked to the bridge.
