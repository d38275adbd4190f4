description: A statement, then "per" its source behind a comma; a rate ("40 crowns per boat") has no comma and no article.
priority: 85
confidence: 0.7
pattern:
  content:clause comma cue:phrase[noun "per"|"as per"]
  &("police" | DT | NNP | NNPS | NNS | "his" | "her" | "its" | "their" | JJ) source:description frame-end

example: The bridge is safe, per the mayor.
  source: the mayor
  cue: per
  content: The bridge is safe

example: Two people were hurt, per police.
  source: police
  cue: per
  content: Two people were hurt

reject: She met the new minister, Per Holm.

reject: The fine is 40 crowns per boat per day.

reject: The club pays 40 crowns a night, per boat.
