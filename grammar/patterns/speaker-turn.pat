description: A turn of a transcript: the speaker, a colon, the words.
priority: 90
confidence: 0.49
overrules: all
pattern:
  paragraph-start open-quote? source:speaker-label (open-bracket word{1,4} close-bracket)? !@note-labels !@dateline-places cue:phrase[":"]
  content:rest-of-paragraph

example: LEE: The bridge is safe. We tested it twice.
  source: LEE
  cue: :
  content: The bridge is safe. We tested it twice

reject: TODO: ask the mayor about the bridge.

reject: The bridge has two names: the Old and the New.

reject: NEW DELHI: The opposition walked out.
