description: Somebody's promise, plan, refusal to do something.
priority: 41
confidence: 0.17
pattern:
  (source:owner-pronoun | source:noun-phrase POS) word{0,2} cue:noun[to 25%]
  content:(&TO object)

example: The council praised his promise to repair the bridge.
  source: his
  cue: promise
  content: to repair the bridge

reject: His bridge to the island is closed.
