description: A source says or writes this, a full stop, and the quotation is the next paragraph.
priority: 79
confidence: 0.7
scope: next-paragraph
source: inherited
overrules: all
pattern:
  subject cue:verb[finite active quote] (addressee:noun-group)? (adjunct | preposition-phrase)*
  ("this" | "the" "following" | "as" "follows") terminal paragraph-end (content:quoted-sentences | (content:block-quote){1,6})

example: In a letter to her staff, Lee wrote this.\
  "The bridge will not reopen."
  source: Lee
  cue: wrote
  content: "The bridge will not reopen."

reject: Lee wrote this.\
  The bridge will not reopen.
