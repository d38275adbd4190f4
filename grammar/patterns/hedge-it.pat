description: It is said, it seems that something is so.
priority: 77
confidence: 0.5
overrules: all
pattern:
  "it" adverb* cue:verb[finite "seem"|"appear"|"expect"|"believe"|"see"|"say"|"report"|"anticipate"|"understand"|"estimate"|"know"|"rumor"|"allege"|"announce"|"claim"|"think"|"suggest"|"note"|"assume"|"emerge"|"gather"]
  content:(("that" | "like" | "as if") clause)

example: It seems that the bridge is safe.
  cue: seems
  content: that the bridge is safe

reject: It rained on the bridge that was safe.
