description: The first words of a statement, "in his words", and the rest in quotation marks.
priority: 85
confidence: 0.8
overrules: all
pattern:
  sentence-start content:(word | comma){1,14} comma? "in" source:owner-pronoun "own"? cue:noun["word"] comma?
  &open-quote content:quotation

example: The bridge was, in her words, "a small war."
  source: her
  cue: words
  content: The bridge was … "a small war."

reject: The bridge was in her words and in her letters.
