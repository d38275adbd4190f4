description: A source says, with a colon; the words are the next paragraph.
priority: 78
confidence: 0.5
scope: next-paragraph
source: inherited
overrules: all
pattern:
  subject cue:verb[finite active quote|that|bare 50%]
  (addressee:noun-group)? (adjunct | preposition-phrase)* colon paragraph-end
  said-below

example: The mayor said in a letter:\
  "The bridge is safe. We tested it twice."
  source: The mayor
  cue: said
  content: "The bridge is safe. We tested it twice."

reject: The mayor left:\
  The Old Bridge is safe.
