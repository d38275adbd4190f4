description: "By saying that …" before the main clause, whose subject says it.
priority: 69
confidence: 0.5
overrules: all
pattern:
  sentence-start ("by" | "in")? adverb* cue:verb[participle active that]
  content:("that" ..40) comma source:noun-phrase &(adverb* verb-group)

example: By saying that the bridge was safe, the mayor left the question open.
  source: the mayor
  cue: saying
  content: that the bridge was safe

reject: By closing the bridge that was unsafe, the mayor made enemies.
