description: Somebody saying something: a video of the mayor saying that.
priority: 58
confidence: 0.33
pattern:
  source:noun-phrase adverb* cue:verb[participle active that|quote 30%]
  adjunct* (colon | comma)? content:(&("that" | open-quote | "whether" | "how" | "why") clause)

example: He saw the mayor saying that the bridge was safe.
  source: the mayor
  cue: saying
  content: that the bridge was safe

reject: A video of the mayor leaving that house was found.
