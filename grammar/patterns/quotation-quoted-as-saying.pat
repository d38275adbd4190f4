description: A quotation, then who is quoted as saying it, by whom: "…," the paper quoted the mayor as saying.
priority: 96
confidence: 0.8
overrules: all
pattern:
  quoted-content (comma | dash)? noun-phrase adverb* (~quote | ~cite) source:noun-phrase "as" cue:verb[participle] frame-tail (continued | any)

example: "The bridge is safe," the Herald quoted the mayor as saying.
  source: the mayor
  cue: saying
  content: "The bridge is safe,"

reject: "The bridge is safe," the Herald quoted the mayor.
