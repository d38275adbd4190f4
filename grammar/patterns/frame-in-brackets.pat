description: A statement, and behind it in brackets who told it: "…" (so the driver told me).
priority: 97
confidence: 0.8
overrules: all
pattern:
  sentence-start (content:quotation | content:(any{2,40})) comma? open-bracket ("so" | "or" "so" | "as")? source:(noun-phrase | noun-phrase aside) adverb*
  cue:verb[finite active that|quote|bare 30%] (addressee:pronoun)? (adverb | time:time | setting:setting){0,2} terminal? close-bracket terminal? sentence-end

example: The dam is full (so the engineer Ann Lee told me).
  source: the engineer Ann Lee
  cue: told
  content: The dam is full

reject: The dam (the mayor said) is full.
