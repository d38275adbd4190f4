description: A letter: whom it is to, the words, and below them who wrote it.
priority: 93
confidence: 0.7
scope: next-paragraph
overrules: all
pattern:
  paragraph-start "dear" word{1,4} cue:phrase[":"] content:rest-of-paragraph (content:whole-paragraph){0,6}
  (paragraph-start ("sincerely" | "yours" | "regards" | "best") any{0,3} paragraph-end)?
  paragraph-start source:(NNP word{0,3} (comma word{1,4})?) paragraph-end

example: Dear Editor: The bridge is a disgrace. The council should be ashamed.\
  Ann Lee, Ashford
  source: Ann Lee, Ashford
  cue: :
  content: The bridge is a disgrace. The council should be ashamed

reject: Dear Editor: The bridge is a disgrace.\
  The council should be ashamed.
