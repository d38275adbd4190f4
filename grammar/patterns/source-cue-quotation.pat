description: A source says, in quotation marks.
priority: 75
pattern:
  subject cue:verb[finite quote|that|bare]
  (adjunct | preposition-phrase)* (comma | colon)? &open-quote content:clause

example: The mayor said in a statement: "The bridge is safe."
  source: The mayor
  cue: said
  content: "The bridge is safe."
  setting: in a statement

reject: The mayor read the "old" book.
