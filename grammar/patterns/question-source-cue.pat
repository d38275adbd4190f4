description: A question what somebody thinks: Do you think the bridge is safe?
priority: 61
confidence: 0.6
pattern:
  (~do | MD) ("not" | "n't")? source:pronoun adverb* cue:verb[bare "think"|"believe"|"feel"|"suppose"|"say"|"reckon"|"know"|"remember"|"imagine"|"expect"|"hope"|"guess"] clause-start content:clause

example: Do you think the bridge is safe?
  source: you
  cue: think
  content: the bridge is safe

reject: Do you cross the bridge?
