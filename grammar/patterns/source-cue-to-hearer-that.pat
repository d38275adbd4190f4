description: A source says to somebody that something is so.
priority: 71
confidence: 0.8
overrules: parts
pattern:
  subject cue:verb[finite active that 30%] ("to" addressee:noun-group | "for" noun-group) (time:time | setting:setting)* content:("that" clause)

example: Tenants of the tower complained to the Herald that the lift was never checked.
  source: Tenants of the tower
  cue: complained
  content: that the lift was never checked
  addressee: the Herald

reject: The mayor drove to the bridge that fell.
