description: A headline or an item of headlines with a statement, a dash and who says it: Dam at risk of failure – report
priority: 60
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* content:(any{2,24}) (in-headline | in-item) cue:phrase["—"|"–"|"--"|"-"] source:(word{0,3} @headline-speakers) paragraph-end

example: Dam at risk of failure – report\
  The county paid for the study.
  source: report
  cue: –
  content: Dam at risk of failure

reject: Dam at risk – engineers flee\
  The county paid for the study.
