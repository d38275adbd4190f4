description: A source is moved by something: she was disturbed by the reports.
priority: 60
confidence: 0.4
overrules: parts
pattern:
  subject cue:verb[passive "alarm"|"anger"|"annoy"|"bother"|"concern"|"disappoint"|"dismay"|"disturb"|"embarrass"|"encourage"|"frustrate"|"impress"|"outrage"|"please"|"sadden"|"shock"|"surprise"|"trouble"|"upset"|"worry"]
  content:("by" object)

example: The mayor was disturbed by reports of floods.
  source: The mayor
  cue: was disturbed
  content: by reports of floods

reject: The mayor was seen by drivers.
