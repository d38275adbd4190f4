description: An accused pleads guilty or not guilty.
priority: 59
confidence: 0.6
overrules: all
pattern:
  subject cue:verb[finite active "plead"] content:("not"? "guilty" (&"to" preposition-phrase)?)

example: The driver pleaded not guilty to theft at the county court on Monday.
  source: The driver
  cue: pleaded
  content: not guilty to theft

example: A clerk who pleaded guilty in March is to stand trial again.
  source: who
  cue: pleaded
  content: guilty

reject: The driver pleaded with the court.
