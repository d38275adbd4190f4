description: It is said, it seems that something is so.
priority: 77
confidence: 0.5
overrules: all
pattern:
  "it" adverb* cue:verb[finite "seem"|"appear"|"expect"|"believe"|"see"|"say"|"report"|"anticipate"|"understand"|"estimate"|"know"|"rumor"|"allege"|"announce"|"claim"|"think"|"suggest"|"note"|"assume"|"emerge"|"gather"|"learn"|"hear"|"transpire"|"agree"|"accept"|"hope"|"fear"|"rumour"|"suspect"]
  (time:time | setting:setting | adverb){0,2} content:(("that" | "like" | "as if") clause)

example: It seems that the bridge is safe.
  cue: seems
  content: that the bridge is safe

example: It emerged on Monday that the bridge was unsafe.
  cue: emerged
  content: that the bridge was unsafe
  time: on Monday

reject: It rained on the bridge that was safe.
