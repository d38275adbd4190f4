description: Somebody is accused of, something is blamed on something, by whom is not said.
priority: 57
confidence: 0.45
overrules: all
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:verb[passive "accuse"|"blame"|"suspect"]
  content:(("of" | "for" | "on" | "with") !("by") object)

example: The nurse is accused of altering the charts.
  cue: is accused
  content: The nurse … of altering the charts

reject: The nurse accused the driver of lying.
