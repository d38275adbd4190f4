description: Somebody is told something, by whom is not said: drivers were told to wait.
priority: 58
confidence: 0.4
overrules: all
pattern:
  (addressee:noun-phrase aside? | addressee:relative-pronoun | &("and" | "but" | comma)) adverb* cue:verb[passive "tell"|"ask"|"urge"|"advise"|"inform"|"warn"|"instruct"|"order"|"assure"|"promise"]
  content:(&("that" | "whether" | "how") clause | &TO clause | "about" object | clause-start clause)

example: Drivers were told to wait.
  addressee: Drivers
  cue: were told
  content: to wait

example: The families had been told that the bridge was safe.
  addressee: The families
  cue: had been told
  content: that the bridge was safe

reject: Drivers were told by the mayor.
