description: There are reports, fears that something is so; whose is not told.
priority: 66
confidence: 0.6
overrules: all
pattern:
  "there" ~be word{0,2} cue:noun[that "accusation"|"allegation"|"claim"|"complaint"|"concern"|"fear"|"hope"|"prediction"|"report"|"rumor"|"rumour"|"speculation"|"suggestion"|"suspicion"|"warning"|"worry"]
  (time:time)? content:("that" clause)

example: There were reports that the bridge was unsafe.
  cue: reports
  content: that the bridge was unsafe

reject: There were bridges that the mayor closed.
