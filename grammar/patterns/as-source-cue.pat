description: "as … said" beside or inside of a statement.
priority: 88
confidence: 0.65
overrules: parts
pattern:
  (content:clause comma | sentence-start ("and" | "but")?) "as" (source:noun-phrase) adverb*
  cue:verb[finite active that|bare 30%]
  "it"? (time:time | setting:setting | preposition-phrase){0,2} (comma content:clause | frame-end)

example: The bridge, as the mayor said, is safe.
  source: the mayor
  cue: said
  content: The bridge … is safe

reject: The mayor slept as the clock struck nine.
