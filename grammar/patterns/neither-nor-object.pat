description: A source neither confirms nor denies something.
priority: 41
confidence: 0.5
source: inherited
overrules: all
pattern:
  subject cue:(verb[finite active noun 30%] "nor" word)
  content:object

example: The mayor neither confirmed nor denied the report.
  source: The mayor
  cue: neither confirmed nor denied
  content: the report

reject: The mayor neither built nor bought the bridge.
