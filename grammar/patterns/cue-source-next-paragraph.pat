description: The cue, its source, a colon; the words are quoted in the next paragraph.
priority: 90
confidence: 0.8
scope: next-paragraph
overrules: all
pattern:
  paragraph-start cue:verb[finite active inverted 30%] source:noun-phrase (time:time | setting:setting)* colon paragraph-end
  content:quoted-sentences

example: Said the mayor on Monday:\
  "The bridge is safe. We tested it twice."
  source: the mayor
  cue: Said
  content: "The bridge is safe. We tested it twice."

reject: Said the mayor on Monday:\
  The Old Bridge is safe.
