description: A source urges somebody to do something.
priority: 56
pattern:
  subject cue:verb[finite addressee-to]
  content:(noun-phrase TO clause)

example: The mayor urged drivers to avoid the bridge.
  source: The mayor
  cue: urged
  content: drivers to avoid the bridge

reject: The mayor urged calm.
