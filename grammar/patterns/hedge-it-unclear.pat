description: It is unclear whether something is so, nobody is named.
priority: 77
confidence: 0.4
overrules: parts
pattern:
  "it" cue:adjective[finite "unclear"]
  content:(("whether" | "if" | "how" | "why" | "what" | "who" | "when" | "where") clause)

example: It is unclear whether the bridge is safe.
  cue: is unclear
  content: whether the bridge is safe

reject: The minister is unclear on the bridge.
