description: A quotation set off as a block; its last line is a dash and who said it.
priority: 92
confidence: 0.8
scope: previous-paragraph
overrules: all
pattern:
  (content:block-quote){1,6} blank-quote? &block-quote sign* cue:phrase["—"|"–"|"―"|"--"] source:named-person
  terminal? paragraph-end

example: > The bridge is safe.\
  > — Ann Lee, engineer
  source: Ann Lee, engineer
  cue: —
  content: The bridge is safe

reject: The bridge is safe.\
  — Ann Lee
