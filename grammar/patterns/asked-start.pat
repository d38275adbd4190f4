description: "Asked about …" before somebody's answer.
priority: 79
confidence: 0.5
overrules: parts
pattern:
  sentence-start ("when" | "if")? cue:(verb[reduced|finite "ask"|"tell"|"press"|"question"] "about"?)
  ("by" noun-phrase aside? | !"by") (time:time)? content:(..30) comma &(adverb* noun-phrase aside? adverb* verb-group)

example: Asked whether the bridge was safe, the mayor said nothing.
  cue: Asked
  content: whether the bridge was safe

example: Asked on Monday whether the bridge was safe, the mayor said nothing.
  cue: Asked
  content: whether the bridge was safe
  time: on Monday

example: Asked by a resident, speaking for the tenants, whether the bridge was safe, the mayor said nothing.
  cue: Asked
  content: whether the bridge was safe

reject: The mayor asked whether the bridge was safe, or so it seemed.
