description: A turn of a transcript: the speaker, a colon, the words.
priority: 90
confidence: 0.49
pattern:
  paragraph-start open-quote? source:speaker-label cue:phrase[":"]
  content:rest-of-paragraph

example: LEE: The bridge is safe. We tested it twice.
  source: LEE
  cue: :
  content: The bridge is safe. We tested it twice

reject: The bridge has two names: the Old and the New.
