description: A line with "from", who speaks, a colon and a quotation: From the Herald's Ann Lee in Ashford: "…"
priority: 91
confidence: 0.8
overrules: all
pattern:
  paragraph-start sign* ("this" | "and" | "also" | "more"){0,2} "from" source:(noun-phrase aside?) cue:phrase[":"] content:quotation

example: From the Herald's Ann Lee in Ashford: "We hear shots near the bridge."
  source: the Herald's Ann Lee in Ashford
  cue: :
  content: "We hear shots near the bridge."

reject: From the bridge, one sees two signs: "Slow" and "Stop".
