description: A quotation, a dash, its source: "…" — Ann Lee, mayor.
priority: 91
overrules: all
pattern:
  content:quotation terminal? cue:phrase["—"|"–"|"―"|"--"|"-"]
  source:name-phrase terminal? &paragraph-end

example: "The bridge is safe." — Ann Lee, mayor of Ashford
  source: Ann Lee, mayor of Ashford
  cue: —
  content: "The bridge is safe."

reject: The bridge — a ruin — is "safe" now.
