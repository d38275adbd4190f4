description: A source has made up its mind: it intends, has decided to do something.
priority: 56
confidence: 0.45
overrules: all
source: inherited
pattern:
  subject cue:verb[finite active "intend"|"aspire"|"decide"|"resolve"|"pledge"|"vow"|"agree"]
  (!"not" adjunct)* content:(&TO object | "not" TO object)

example: The mayor intends to repair the bridge.
  source: The mayor
  cue: intends
  content: to repair the bridge

reject: The mayor ran to repair the bridge.
