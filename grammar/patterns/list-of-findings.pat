description: The findings of a text or of somebody, a colon, and each is an item of the list below.
priority: 71
confidence: 0.7
scope: next-paragraph
overrules: all
pattern:
  paragraph-start word{0,3} cue:noun[@listed-statements] ("of" | "in" | "from" | "by") source:noun-phrase colon paragraph-end
  (content:list-item){1,12}

example: Key findings of the county's report:\
  - The brakes were last changed in 2014.\
  - Nobody had tested the hook.
  source: the county's report
  cue: findings
  content: The brakes were last changed in 2014 … Nobody had tested the hook

reject: Key bridges of the county:\
  - The Old Bridge.
