description: A source refuses to say, tries to explain that something is so.
priority: 71
confidence: 0.4
source: inherited
pattern:
  subject cue:(catenative TO adverb* verb[infinitive that|bare|whether])
  adjunct* content:(("that" | "whether" | "how" | "why" | "what" | "if" | "who") clause | clause-start clause)

example: The mayor refused to say whether the bridge was safe.
  source: The mayor
  cue: refused to say
  content: whether the bridge was safe

reject: The mayor refused to leave.
