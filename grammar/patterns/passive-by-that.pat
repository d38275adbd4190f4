description: Somebody is assured, or it is seen, by a source that something is so.
priority: 60
confidence: 0.6
overrules: all
pattern:
  (pronoun | noun-phrase) adverb* cue:verb[passive that "assure"|"tell"|"inform"|"advise"|"warn"|"remind"|"notify"|"see"|"perceive"|"notice"|"observe"|"find"|"note"|"say"|"assert"|"allege"|"argue"|"report"|"announce"|"claim"|"suggest"|"confirm"|"state"|"disclose"|"reveal"|"stress"|"emphasise"|"emphasize"|"admit"|"acknowledge"|"predict"|"contend"|"declare"|"estimate"|"believe"|"think"|"fear"|"explain"|"propose"|"recommend"|"agree"|"decide"] adverb* "by" source:noun-phrase (time:time | setting:setting)? comma?
  &("that" noun-phrase adverb* verb-group) content:("that" clause)

example: She was assured by the mayor that the bridge was safe.
  source: the mayor
  cue: was assured
  content: that the bridge was safe

example: It was noticed by the ferryman, Bob Ray, that the bridge shook.
  source: the ferryman, Bob Ray
  cue: was noticed
  content: that the bridge shook

reject: She was met by the mayor that day.

reject: She was disturbed by reports that the bridge shook.
