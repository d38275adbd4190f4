description: A statement, then "say" without an ending and who are many: …, say experts.
priority: 81
pattern:
  content:full-clause comma
  cue:verb["say"|"warn"|"argue"|"report"|"complain"|"explain"|"insist"|"claim" active inverted]
  source:noun-phrase frame-tail frame-end

example: Prices fell in most towns, say shopkeepers.
  source: shopkeepers
  cue: say
  content: Prices fell in most towns

reject: The bridge is safe, a report on the river.
