description: Something seems or appears to be so.
priority: 57
confidence: 0.42
overrules: parts
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:(verb[finite active "seem"|"appear"])
  !(TO adverb* verb[infinitive that] ("that" | "whether")) content:(&(TO | JJ | "like") object)

example: The bridge seems to be safe.
  cue: seems
  content: The bridge … to be safe

reject: The mayor appeared on stage.
