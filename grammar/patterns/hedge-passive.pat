description: Something is expected or believed, nobody is named.
priority: 44
pattern:
  content:(noun-phrase | relative-pronoun) aside? adverb* cue:(verb[passive as|to|that lemma:expect|believe|see|view|regard|consider|think|say|report|anticipate|understand|perceive|estimate|deem|know|rumor|describe|suppose|allege|presume|sense|forecast|project] "as"?)
  content:(&(TO | noun-group | "that" | JJ | VBG) clause)

example: The bridge is expected to open on Friday.
  cue: is expected
  content: The bridge … to open on Friday

reject: The bridge is painted.
