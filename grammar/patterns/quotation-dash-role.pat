description: A line with a quotation, a dash, and what the speaker is: "…" – owner of a bakery.
priority: 90
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* content:quotation terminal? cue:phrase["—"|"–"|"―"|"--"|"-"]
  source:(word{0,3} @roles (word | comma){0,12}) terminal? paragraph-end

example: • "It ruined our summer" – a retired teacher, 68
  source: a retired teacher, 68
  cue: –
  content: "It ruined our summer"

reject: "Late" – the owner of the bakery smiles as he says it: he likes the word.
