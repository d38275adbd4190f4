description: Something is expected at some time or place, nobody is named.
priority: 56
confidence: 0.4
pattern:
  content:whole-subject adverb* cue:(verb[passive "expect"|"anticipate"|"estimate"|"rumor"|"rumour"])
  content:(time | (&IN preposition-phrase)) frame-end

example: A second round of talks is expected on Friday.
  cue: is expected
  content: A second round of talks … on Friday

reject: The bridge was expected to open.
