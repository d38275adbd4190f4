description: A subject, a verb that is no cue, a colon and a quotation: they had one word for it: "No."
priority: 61
confidence: 0.5
overrules: parts
pattern:
  source:noun-phrase cue:(verb-group word{0,6} phrase[":"])
  &open-quote content:quotation

example: The mayor had one word for the plan: "Nonsense."
  source: The mayor
  cue: had one word for the plan:
  content: "Nonsense."

reject: The bridge has two names: the Old and the New.
