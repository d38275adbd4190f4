description: Something seems or appears to be so.
priority: 43
pattern:
  content:(noun-phrase | relative-pronoun) aside? adverb* cue:verb[finite lemma:seem|appear]
  content:(&(TO | JJ | "that" | "like") clause)

example: The bridge seems to be safe.
  cue: seems
  content: The bridge … to be safe

reject: The mayor appeared on stage.
