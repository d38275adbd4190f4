description: A letter to somebody who answers letters, which ends with a dash and the name that it is signed with.
priority: 94
confidence: 0.7
overrules: all
pattern:
  paragraph-start "dear" word{1,4} (colon | comma) content:(any{3,200}) cue:phrase["—"|"–"|"--"|"-"] source:(NNP | NNPS | NN | NNS | JJ | DT | IN){1,6} terminal? paragraph-end

example: DEAR ANN: My neighbour sold a boat that is mine. — SAILOR
  source: SAILOR
  cue: —
  content: My neighbour sold a boat that is mine

reject: Dear Ann: My boat — the old one — is sold.
