description: A source urges somebody to do something.
priority: 56
confidence: 0.54
source: inherited
pattern:
  subject cue:verb[finite active addressee-to 30%]
  content:(noun-phrase TO object)

example: The mayor urged drivers to avoid the bridge.
  source: The mayor
  cue: urged
  content: drivers to avoid the bridge

reject: The mayor urged calm.
