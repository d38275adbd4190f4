description: A sentence that is no frame by its words, a colon, and the quotation in the next paragraph.
priority: 61
confidence: 0.5
scope: next-paragraph
overrules: all
pattern:
  source:noun-phrase cue:(verb-group word{0,6} phrase[":"]) paragraph-end
  &open-quote content:quoted-sentences

example: A neighbor of hers put it best:\
  "The bridge is older than my house. It creaks."
  source: A neighbor of hers
  cue: put it best:
  content: "The bridge is older than my house. It creaks."

reject: The bridge has two names:\
  The Old and the New.
