description: A turn of a transcript whose label is alone in a line: the speaker and a colon, the words below.
priority: 70
confidence: 0.49
scope: next-paragraph
overrules: all
pattern:
  paragraph-start sign* source:speaker-label !@note-labels bracketed{0,2} sign* cue:phrase[":"] sign* bracketed?
  paragraph-end content:whole-paragraph

example: Ann Lee (00:03):\
  We tested it twice.\
  Tom Roy (00:11):\
  And the mayor?
  source: Ann Lee
  cue: :
  content: We tested it twice

reject: The bridge:\
  We tested it twice.
