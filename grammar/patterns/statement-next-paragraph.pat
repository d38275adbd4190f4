description: A line that announces whose statement comes, a colon; the words are the next paragraph: Here is more from Lee:
priority: 90
confidence: 0.7
scope: next-paragraph
overrules: all
pattern:
  paragraph-start (@introducing-words (word | comma){0,6} ("from" | "by" | "of") source:statement-owner
    | ("and" | "also")? "from" ("the" "desk" "of")? source:statement-owner
    | ("here" | "this" | "read") (word | comma){0,6} ("from" | "by" | "of") source:statement-owner
    | source:noun-phrase POS JJ? @statement-labels ("in" "full" | "in" "part")?)
  cue:phrase[":"] paragraph-end said-below

example: Here's more from Lee:\
  We have spent enough. The bridge opens in June.
  source: Lee
  cue: :
  content: We have spent enough. The bridge opens in June

example: From the desk of Ann Lee, chief engineer, Ashford Bridges:\
  "The bridge is safe."
  source: Ann Lee, chief engineer, Ashford Bridges
  cue: :
  content: "The bridge is safe."

example: The board's statement in full:\
  "The bridge is safe."
  source: The board
  cue: :
  content: "The bridge is safe."

reject: The list of bridges:\
  The Old Bridge is safe.
