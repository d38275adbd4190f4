description: A source tells somebody, in quotation marks.
priority: 76
confidence: 0.65
source: inherited
pattern:
  subject cue:(verb[finite active addressee] addressee:noun-phrase)
  (adjunct | preposition-phrase)* (comma | colon)? &open-quote content:(clause (terminal? quoted-sentences)?)

example: The mayor told the Ashford Times, "The bridge is safe."
  source: The mayor
  cue: told the Ashford Times
  addressee: the Ashford Times
  content: "The bridge is safe."

reject: The mayor told a story.
