description: A source says something and not more: … said the bridge was safe, but declined to elaborate.
priority: 78
confidence: 0.78
overrules: parts
source: inherited
pattern:
  subject cue:verb[finite active that|bare 30%] (adjunct | preposition-phrase)* (&"that" | clause-start)
  content:("that"? ..40) comma? (("but" | "and") own-silence | "without" "further"? ("elaborating" | "elaboration" | "explanation" | VBG ("further" | "any" | "more" | "many" | "his" | "her" | "their" | "its")? (JJ)? ("details" | "detail" | "evidence" | "reasons" | "specifics" | "proof" | "sources" | "names")))

example: The mayor said the bridge was safe, but gave no details.
  source: The mayor
  cue: said
  content: the bridge was safe

example: The mayor claimed that the bridge was safe without giving any evidence.
  source: The mayor
  cue: claimed
  content: that the bridge was safe

reject: The mayor said the bridge was safe, but would be closed.
