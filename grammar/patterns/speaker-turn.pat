description: A turn of a transcript: the speaker, a colon, the words.
priority: 90
confidence: 0.49
overrules: all
pattern:
  paragraph-start sign* time-mark? open-quote? source:speaker-label !@note-labels !@dateline-places bracketed{0,2} sign*
  cue:phrase[":"] sign* bracketed? content:rest-of-paragraph

example: MAYOR LEE: Did you test the bridge? I asked twice.
  source: MAYOR LEE
  cue: :
  content: Did you test the bridge? I asked twice

example: Ann Lee (00:12): [00:13] We tested it twice.
  source: Ann Lee
  cue: :
  content: We tested it twice

example: [00:01:12] Ann Lee: Is the bridge safe?\
  [00:01:20] Tom Roy: We tested it twice.
  source: Ann Lee
  cue: :
  content: Is the bridge safe

reject: LEE: The bridge is safe. The board tested it twice.

reject: TODO: ask the mayor about the bridge.

reject: The bridge has two names: the Old and the New.

reject: NEW DELHI: The opposition walked out.

reject: Ann Lee: theft of a boat\
  Tom Roy: one old warrant, released
