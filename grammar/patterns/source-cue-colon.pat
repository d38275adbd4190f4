description: A source says, after a colon, without quotation marks.
priority: 74
confidence: 0.41
source: inherited
pattern:
  subject cue:verb[finite active quote|that|bare 30%]
  (adjunct | preposition-phrase)* colon !(pronoun verb[finite]) content:rest

example: The mayor said: The bridge is safe.
  source: The mayor
  cue: said
  content: The bridge is safe

reject: The mayor has two sons: Jim and Tom.
