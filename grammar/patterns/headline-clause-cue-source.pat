description: A headline with a statement, a comma, the cue and its source: Ministers "ignored" alarms, says auditor
priority: 98
confidence: 0.8
overrules: all
pattern:
  paragraph-start sign* content:(any{2,24}) comma in-headline cue:verb[finite active that|bare 30%] source:noun-phrase paragraph-end

example: Ministers "ignored" alarms at the dam, says auditor\
  Work began in May.
  source: auditor
  cue: says
  content: Ministers "ignored" alarms at the dam

reject: Minister listens, says nothing at all of it, then leaves\
  Work began in May.
