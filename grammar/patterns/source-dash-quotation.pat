description: A line with a name, a dash and a quotation: Ann Lee, union head – "…"
priority: 91
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* source:named-person cue:phrase["—"|"–"|"―"|"--"|"-"] &open-quote content:quotation terminal? paragraph-end

example: • Ann Lee, union head – "We warned them."
  source: Ann Lee, union head
  cue: –
  content: "We warned them."

reject: The mayor left – "late", as ever.
