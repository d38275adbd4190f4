description: Something is expected or believed, nobody is named.
priority: 57
confidence: 0.45
overrules: all
pattern:
  (content:whole-subject aside? | content:relative-pronoun) adverb* cue:(verb[passive @hedge-passives])
  content:(&(TO | noun-group | "that" | "as" !("though" | "if") | JJ | VBG) object (comma &"which" clause)?)

example: The bridge is expected to open on Friday.
  cue: is expected
  content: The bridge … to open on Friday

example: The bridge is seen as a mistake.
  cue: is seen
  content: The bridge … as a mistake

reject: The bridge is painted.

reject: The bridge is portrayed as though it were new.
