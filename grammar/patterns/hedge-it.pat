description: It is said, it is feared that something is so.
priority: 77
confidence: 0.5
overrules: all
pattern:
  "it" adverb* cue:verb[finite passive "expect"|"believe"|"see"|"say"|"report"|"anticipate"|"understand"|"estimate"|"know"|"rumor"|"allege"|"announce"|"claim"|"think"|"suggest"|"note"|"assume"|"gather"|"learn"|"hear"|"agree"|"accept"|"hope"|"fear"|"rumour"|"suspect"|"whisper"|"object"|"argue"|"contend"|"assert"|"conjecture"|"surmise"|"remark"]
  (time:time | setting:setting | adverb | !"by" preposition-phrase){0,2} content:(("that" | "whether" | "if" | "how" | "why" | "what" | "who" | "when" | "where") clause)

example: It was said on Monday that the bridge was unsafe.
  cue: was said
  content: that the bridge was unsafe
  time: on Monday

reject: It said that the bridge was safe.
