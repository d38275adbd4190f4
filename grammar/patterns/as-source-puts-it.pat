description: "as … put it" behind a statement.
priority: 88
confidence: 0.65
overrules: parts
pattern:
  content:clause comma "as" (source:noun-phrase) adverb*
  cue:verb[finite active "put it"] (time:time | setting:setting)? (comma content:clause | frame-end)

example: The bridge is a bad joke, as the mayor put it on Monday.
  source: the mayor
  cue: put it
  content: The bridge is a bad joke

reject: The box was full, as the clerk put it in the van.
