description: A view within a group: The concern among drivers is that …
priority: 66
confidence: 0.6
overrules: all
pattern:
  cue:noun[that "argument"|"belief"|"concern"|"consensus"|"criticism"|"expectation"|"fear"|"feeling"|"hope"|"sense"|"suspicion"|"view"|"worry"]
  ("among" | "within" | "inside") source:noun-phrase ~be adverb* content:("that" clause)

example: The concern among drivers is that the bridge would fall.
  source: drivers
  cue: concern
  content: that the bridge would fall

reject: The bridge among drivers is that old one.
