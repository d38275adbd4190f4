description: A paragraph of quotation; below it, a dash and who said it.
priority: 92
scope: previous-paragraph
overrules: all
pattern:
  paragraph-start content:quotation paragraph-end paragraph-start
  cue:phrase["—"|"–"|"―"|"--"|"-"] source:noun-phrase terminal? paragraph-end

example: "The bridge is safe. We tested it twice."\
  — Ann Lee, mayor of Ashford
  source: Ann Lee, mayor of Ashford
  cue: —
  content: "The bridge is safe. We tested it twice."

reject: The old bridge is made of stone.\
  — Ann Lee
