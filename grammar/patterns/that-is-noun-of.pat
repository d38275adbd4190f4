description: What was just stated is somebody's view: That is the consensus of experts.
priority: 50
confidence: 0.7
overrules: all
pattern:
  sentence-start content:("that" | "this") ~be ("at" "least")? ("the" | "a") JJ? cue:noun["advice"|"argument"|"assessment"|"conclusion"|"consensus"|"finding"|"forecast"|"judgment"|"opinion"|"position"|"prediction"|"theory"|"verdict"|"view"|"warning"]
  ("of" | "from" | "among") source:description frame-tail frame-end

example: That is the consensus of experts in bridges.
  source: experts in bridges
  cue: consensus
  content: That

reject: That is the bridge of sighs.
