description: A source says something is so, without "that".
priority: 60
confidence: 0.69
source: inherited
pattern:
  subject cue:verb[finite active bare]
  (time:time | setting:setting | occasion){0,2} comma? clause-start content:clause

example: The mayor said the bridge was safe.
  source: The mayor
  cue: said
  content: the bridge was safe

reject: The mayor said nothing.
