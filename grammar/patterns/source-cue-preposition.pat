description: A source warns of, talks about something.
priority: 50
confidence: 0.44
source: inherited
pattern:
  subject cue:(verb[finite active prep] adverb? governed-preposition)
  content:object

example: The mayor warned of floods.
  source: The mayor
  cue: warned of
  content: floods

reject: The mayor called at noon.
