description: A case of a court, and in brackets its words: Lee v. Roy, 12 F.3d 345 (1994) ("…").
priority: 92
confidence: 0.8
overrules: all
pattern:
  source:(NNP{1,3} ("v." | "v" terminal?) (word !"v."){1,4} terminal?) comma (any !("v." | "v")){1,30} cue:phrase["("] &open-quote content:quotation close-bracket

example: See Lee v. Roy, 12 F.3d 345, 350 (2d Cir. 1994) ("A ferry is not a vehicle.").
  source: Lee v. Roy
  cue: (
  content: "A ferry is not a vehicle."

reject: The mayor ("a fool") laughed.
