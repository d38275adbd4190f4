description: A headline with a statement, a colon and who says it: Dam may fail: report
priority: 60
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* content:(any{3,24}) in-headline cue:phrase[":"] !@determiners source:(word{0,2} @headline-speakers) paragraph-end

example: Council will sue builder of dam: mayor\
  The county paid for the study.
  source: mayor
  cue: :
  content: Council will sue builder of dam

reject: Ann Lee, a life: the mayor\
  The county paid for the study.
