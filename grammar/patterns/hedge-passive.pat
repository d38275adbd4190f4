description: Something is expected or believed, nobody is named.
priority: 57
confidence: 0.45
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:(verb[passive "expect"|"believe"|"see"|"view"|"regard"|"consider"|"think"|"say"|"report"|"anticipate"|"understand"|"perceive"|"estimate"|"deem"|"know"|"rumor"|"describe"|"suppose"|"allege"|"presume"|"sense"|"forecast"|"project"] "as"?)
  content:(&(TO | noun-group | "that" | JJ | VBG) object)

example: The bridge is expected to open on Friday.
  cue: is expected
  content: The bridge … to open

reject: The bridge is painted.
