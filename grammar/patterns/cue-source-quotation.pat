description: The cue and its source, then a quotation: Said the mayor: "…"
priority: 94
confidence: 0.8
overrules: all
pattern:
  sentence-start cue:verb[finite active inverted|quote 30%] source:noun-phrase
  (adjunct | preposition-phrase)* (colon | comma) &open-quote content:(clause (terminal? quoted-sentences)?)

example: Said Mayor Ann Lee: "The bridge is safe. We tested it twice."
  source: Mayor Ann Lee
  cue: Said
  content: "The bridge is safe. We tested it twice."

example: Wrote the mayor in a letter, "The bridge is safe."
  source: the mayor
  cue: Wrote
  content: "The bridge is safe."
  setting: in a letter

reject: Asked about the bridge, "safe" was the only word that she found.

reject: Said the mayor of the plan, it was a mistake.
