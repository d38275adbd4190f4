description: A source tells something this way, a colon, and the quotation.
priority: 82
confidence: 0.8
overrules: all
pattern:
  source:noun-phrase cue:verb[finite active noun|quote 30%] (noun-group preposition-phrase?)? ("this" "way" | "like" "this" | "as" "follows" | "thus") colon
  &open-quote content:quotation

example: The mayor explained the closed bridge this way: "Our crane is on loan."
  source: The mayor
  cue: explained
  content: "Our crane is on loan."

reject: The mayor built the bridge this way: with stones.
