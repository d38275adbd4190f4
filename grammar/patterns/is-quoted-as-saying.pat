description: Somebody is quoted as saying something, by whom is not said.
priority: 79
confidence: 0.6
overrules: all
pattern:
  subject cue:(verb[finite passive "quote"|"cite"|"report"] (time:time | setting:setting){0,2} "as" VBG)
  (addressee:noun-group)? content:(&("that" | open-quote | noun-group) clause)

example: The minister was quoted on Monday as saying that the bridge was safe.
  source: The minister
  cue: was quoted on Monday as saying
  content: that the bridge was safe

reject: The minister was quoted by two papers.
