description: A source denies or suggests doing something.
priority: 57
confidence: 0.49
source: inherited
pattern:
  subject cue:verb[finite active gerund]
  content:(&VBG object)

example: The mayor suggested closing the bridge.
  source: The mayor
  cue: suggested
  content: closing the bridge

reject: The mayor went swimming.
