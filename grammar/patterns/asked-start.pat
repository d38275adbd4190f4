description: "Asked about …" before somebody's answer.
priority: 79
confidence: 0.5
overrules: parts
pattern:
  sentence-start ("when" | "if")? cue:(verb[reduced|finite "ask"|"tell"] "about"?)
  content:(..30) comma &(adverb* noun-phrase adverb* verb-group)

example: Asked whether the bridge was safe, the mayor said nothing.
  cue: Asked
  content: whether the bridge was safe

reject: The mayor asked whether the bridge was safe, or so it seemed.
