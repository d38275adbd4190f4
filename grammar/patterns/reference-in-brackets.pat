description: A statement, and behind it in brackets the text that it is from, with its year: (County Register, 2019).
priority: 60
confidence: 0.6
overrules: all
pattern:
  sentence-start content:(any{4,60}) cue:phrase["("] source:(word{2,6} comma number) close-bracket terminal? sentence-end

example: The dam held forty million tons in May (County Register, 2019).
  source: County Register, 2019
  cue: (
  content: The dam held forty million tons in May

reject: The dam (County Register, 2019) held.
