description: What somebody makes of something, asked or announced, then the words: his verdict on the deal? "Nonsense."
priority: 67
confidence: 0.7
overrules: all
pattern:
  (source:owner-pronoun | source:noun-phrase POS) JJ{0,2} cue:noun[@answer-nouns] preposition-phrase{0,2}
  ("?" | colon) (&open-quote content:quoted-sentences | &open-quote content:quotation)

example: His verdict on the bridge? "Nonsense."
  source: His
  cue: verdict
  content: "Nonsense."

example: The mayor's message to drivers: "Stay at home."
  source: The mayor
  cue: message
  content: "Stay at home."

reject: His verdict on the bridge was long.
