description: The lines above a mail, who it is from first, then its words.
priority: 94
confidence: 0.8
scope: next-paragraph
overrules: all
pattern:
  paragraph-start "from" cue:phrase[":"] source:(noun-phrase comma NNP | noun-phrase) any{0,12} paragraph-end mail-header{1,6}
  (content:whole-paragraph){1,8}

example: From: Ann Lee\
  To: Tom Roy\
  Subject: Bridge\
  Tom, the bridge is not safe.
  source: Ann Lee
  cue: :
  content: Tom, the bridge is not safe

reject: From: Ann Lee\
  The bridge is not safe.
