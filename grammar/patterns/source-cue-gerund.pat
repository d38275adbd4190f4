description: A source denies or suggests doing something.
priority: 54
source: inherited
pattern:
  subject cue:verb[finite active gerund]
  content:(&VBG object)

example: The mayor denied taking money from the builder.
  source: The mayor
  cue: denied
  content: taking money from the builder

reject: The mayor went swimming.
