description: Somebody is quoted as telling somebody something.
priority: 78
confidence: 0.6
overrules: all
pattern:
  ((~quote | ~cite) source:noun-phrase | source:noun-phrase aside? (~be | ~have | adverb){1,4} ~quote "by" noun-phrase) "as" cue:(verb[participle addressee] addressee:noun-phrase) &"that" content:("that" clause)

example: The agency quoted the minister as telling reporters that the bridge was safe.
  source: the minister
  cue: telling reporters
  addressee: reporters
  content: that the bridge was safe

reject: The agency quoted the mayor as telling a story.
