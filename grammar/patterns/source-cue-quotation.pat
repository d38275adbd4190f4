description: A source says, in quotation marks.
priority: 75
confidence: 0.74
source: inherited
pattern:
  subject cue:verb[finite active quote|that|bare]
  (adjunct | preposition-phrase)* (comma | colon)? &open-quote content:(clause (terminal? quoted-sentences)?)

example: The mayor said in a statement: "The bridge is safe."
  source: The mayor
  cue: said
  content: "The bridge is safe."
  setting: in a statement

reject: The mayor read the "old" book.
