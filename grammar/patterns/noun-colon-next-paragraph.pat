description: Somebody gives or issues a statement, a colon, the words in the next paragraph.
priority: 63
confidence: 0.6
scope: next-paragraph
overrules: all
pattern:
  source:noun-phrase cue:(verb-group word{0,8} (~statement | ~endorsement | ~message | ~letter | ~note | ~tweet | ~comment | ~answer | ~reply | ~response | ~warning | ~explanation | ~account | ~verdict | ~description | ~summary | ~remark | ~post) (preposition-phrase | time:time){0,2} phrase[":"]) paragraph-end
  said-below

example: The paper gave the mayor a glowing endorsement:\
  She knows the budget. She is a planner.
  source: The paper
  cue: gave the mayor a glowing endorsement:
  content: She knows the budget. She is a planner

reject: The mayor built two bridges:\
  The Old Bridge is made of stone.
