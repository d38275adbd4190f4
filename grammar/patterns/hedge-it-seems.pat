description: It seems, it emerges that something is so.
priority: 77
confidence: 0.5
overrules: all
pattern:
  "it" adverb* cue:verb[finite active "seem"|"appear"|"emerge"|"transpire"]
  (time:time | setting:setting | adverb){0,2} content:(("that" | "like" | "as if") clause)

example: It seems that the bridge is safe.
  cue: seems
  content: that the bridge is safe

example: It emerged on Monday that the bridge was unsafe.
  cue: emerged
  content: that the bridge was unsafe
  time: on Monday

reject: It rained on the bridge that was safe.
