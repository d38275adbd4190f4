description: A quoted post, a dash, a name and its account: "…" — Ann Lee (@annlee) 3 May 2024
priority: 93
confidence: 0.8
overrules: all
pattern:
  content:quotation terminal? cue:phrase["—"|"–"|"―"|"--"|"-"] source:(word{1,6} terminal?) open-bracket handle close-bracket any{0,8} paragraph-end

example: "We will not close the pool." — Ann Lee MP (@annlee) 12 June 2024
  source: Ann Lee MP
  cue: —
  content: "We will not close the pool."

reject: "Slow" — the sign (by @annlee) is old.
