description: Something is expected or believed, nobody is named.
priority: 57
confidence: 0.45
overrules: all
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:(verb[passive "expect"|"believe"|"see"|"view"|"regard"|"consider"|"think"|"say"|"report"|"anticipate"|"understand"|"perceive"|"estimate"|"deem"|"know"|"rumor"|"rumour"|"describe"|"suppose"|"allege"|"presume"|"sense"|"forecast"|"project"|"fear"|"tout"])
  content:(&(TO | noun-group | "that" | "as" | JJ | VBG) object (comma &"which" clause)?)

example: The bridge is expected to open on Friday.
  cue: is expected
  content: The bridge … to open on Friday

example: The bridge is seen as a mistake.
  cue: is seen
  content: The bridge … as a mistake

reject: The bridge is painted.
