description: A headline with a statement without a tensed verb, a comma, its source and the cue: Bridge to open in May, minister claims
priority: 78
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* content:(any{2,24}) comma in-headline source:noun-phrase cue:verb[finite active that|bare 30%] paragraph-end

example: Tunnel to open in 2031, minister says\
  Work began in May.
  source: minister
  cue: says
  content: Tunnel to open in 2031

reject: Tunnel opened, minister left\
  Work began in May.
