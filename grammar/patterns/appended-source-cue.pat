description: What somebody says of the statement before: …, a charge the mayor denies.
priority: 62
confidence: 0.5
overrules: all
pattern:
  comma content:(("a" | "an") JJ* NN | "something") ("that" | "which")? source:noun-phrase adverb* cue:(verb[finite active noun 40%] ("nor" word)?) frame-end

example: The firm accused the mayor of fraud, a charge the mayor denies.
  source: the mayor
  cue: denies
  content: a charge

example: The firm accused the mayor of fraud, a charge that the mayor neither confirmed nor denied.
  source: the mayor
  cue: neither confirmed nor denied
  content: a charge

reject: The firm built a bridge, a thing the mayor uses.
