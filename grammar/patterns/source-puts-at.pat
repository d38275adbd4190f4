description: A source puts a figure at so much.
priority: 56
confidence: 0.5
overrules: all
source: inherited
pattern:
  subject cue:verb[finite active "put"|"estimate"|"value"]
  content:(noun-group (("of" | "in" | "for") (noun-group | VBN))? reduced-relative? VBN? "at" &(..3 number) object)

example: The insurers put the loss at 3 million dollars.
  source: The insurers
  cue: put
  content: the loss at 3 million dollars

reject: The insurers put the papers at the end of the desk.
