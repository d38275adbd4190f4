description: Somebody is quoted as saying something: a source within what another source reports.
priority: 77
confidence: 0.6
overrules: all
pattern:
  ((~quote | ~cite) source:noun-phrase | source:noun-phrase aside? (~be | ~have | adverb){1,4} ~quote "by" noun-phrase) "as" cue:verb[participle] clause-start? content:("that"? clause)

example: The agency quoted an unnamed official as saying that the bridge was safe.
  source: an unnamed official
  cue: saying
  content: that the bridge was safe

example: The Herald quoted Ann Lee as saying the bridge was safe.
  source: Ann Lee
  cue: saying
  content: the bridge was safe

example: The minister was quoted by the agency as saying that the bridge was safe.
  source: The minister
  cue: saying
  content: that the bridge was safe

reject: The agency quoted the mayor as an expert.
