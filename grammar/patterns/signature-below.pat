description: A post or a quotation set off; below it a dash, who wrote it and perhaps the account and the day.
priority: 93
confidence: 0.8
scope: previous-paragraph
overrules: all
pattern:
  ((content:block-quote){1,6} blank-quote? | content:whole-paragraph) paragraph-start sign*
  cue:phrase["—"|"–"|"―"|"--"|"-"] source:(word{1,6} terminal?) open-bracket handle close-bracket any{0,8} paragraph-end

example: We pay half a million for this? Give us buses.\
  — Ann Lee (@annlee) November 18, 2019
  source: Ann Lee
  cue: —
  content: We pay half a million for this? Give us buses

reject: The old bridge is made of stone.\
  — Ann Lee
