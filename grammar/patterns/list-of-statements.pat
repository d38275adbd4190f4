description: Somebody makes promises, demands, points, a colon, and each is an item of the list below.
priority: 70
confidence: 0.7
scope: next-paragraph
overrules: all
pattern:
  source:noun-phrase verb-group word{0,4} cue:noun[@listed-statements] (preposition-phrase)? colon paragraph-end (content:list-item){1,12}

example: The mayor made two promises:\
  1. The bridge will open in June.\
  2. Fares will not rise.
  source: The mayor
  cue: promises
  content: The bridge will open in June … Fares will not rise

reject: The mayor built two bridges:\
  1. The Old Bridge.\
  2. The New Bridge.
