description: A text reads, a colon; its words are the next paragraph, quoted or set off.
priority: 79
confidence: 0.7
scope: next-paragraph
overrules: all
pattern:
  source:noun-phrase cue:(("reads" | "read" | "begins" | "began") word{0,4} phrase[":"]) paragraph-end
  (content:quoted-sentences | (content:block-quote){1,6})

example: A letter from the ministry reads in part:\
  > The grant will end in June. No appeal is possible.
  source: A letter from the ministry
  cue: reads in part:
  content: The grant will end in June. No appeal is possible

reject: The letter begins on Monday.
