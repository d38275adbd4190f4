description: A line that names a statement and whose it is, a colon, the words: Quote from Ann Lee, mayor: "…"
priority: 91
confidence: 0.7
overrules: all
pattern:
  paragraph-start ("the" | "a")? word{0,2} @statement-labels (word | comma){0,5} ("from" | "by" | "attributable" "to") source:statement-owner
  cue:phrase[":"] (&open-quote content:quotation | &open-quote content:quoted-sentences)

example: Quote from Ann Lee, mayor of Ashford: "The bridge is safe."
  source: Ann Lee, mayor of Ashford
  cue: :
  content: "The bridge is safe."

example: Quotes attributable to Ann Lee: "The bridge is safe."
  source: Ann Lee
  cue: :
  content: "The bridge is safe."

reject: Stones from the bridge: a history.
