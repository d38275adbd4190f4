description: A source tells somebody, in quotation marks.
priority: 76
pattern:
  subject cue:verb[finite addressee]
  addressee:noun-phrase (adjunct | preposition-phrase)* (comma | colon)? &open-quote content:clause

example: The mayor told the Ashford Times, "The bridge is safe."
  source: The mayor
  cue: told
  addressee: the Ashford Times
  content: "The bridge is safe."

reject: The mayor told a story.
