description: A case of a court, and in brackets what it explains or holds.
priority: 72
confidence: 0.8
overrules: all
pattern:
  source:(NNP{1,3} ("v." | "v" terminal?) (word !"v."){1,4} terminal?) comma (any !("v." | "v")){1,30} open-bracket
  cue:verb[participle that] content:(word | comma | number){3,60} close-bracket

example: See Lee v. Coast Univ., 75 F.3d 86, 89 (1st Cir. 1996) (explaining that notice must be given in writing).
  source: Lee v. Coast Univ.
  cue: explaining
  content: that notice must be given in writing

reject: The mayor was seen (explaining that notice must be given).
