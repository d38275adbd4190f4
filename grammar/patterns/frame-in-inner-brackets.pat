description: The first words of a statement, source and cue in brackets, then the rest: The trains (the operator insists) will run.
priority: 97
confidence: 0.8
overrules: all
pattern:
  content:fragment open-bracket ("so" | "or" "so" | "as")? source:noun-phrase adverb* cue:verb[finite active that|bare 30%]
  (adverb | time:time | setting:setting){0,2} close-bracket content:clause

example: The new dam (the engineers insist) will hold until May.
  source: the engineers
  cue: insist
  content: The new dam … will hold until May

reject: The dam (the engineers built it) will hold until May.
