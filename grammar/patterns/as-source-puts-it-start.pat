description: "As … puts it," before a statement.
priority: 88
confidence: 0.8
overrules: all
pattern:
  sentence-start ("and" | "but")? "as" source:(noun-phrase | noun-phrase aside) adverb* cue:verb[finite active "put it"]
  frame-tail (comma | colon) content:clause

example: As the mayor put it on Monday, the bridge is a bad joke.
  source: the mayor
  cue: put it
  content: the bridge is a bad joke

reject: As the clerk put the box away, it fell.
