description: A source is moved by something: she was disturbed by the reports.
priority: 60
confidence: 0.4
overrules: parts
pattern:
  subject cue:verb[passive "alarm"|"anger"|"annoy"|"concern"|"disturb"|"encourage"|"frustrate"|"impress"|"outrage"|"please"|"shock"|"surprise"|"trouble"|"worry"]
  content:("by" object)

example: The mayor was disturbed by reports of floods.
  source: The mayor
  cue: was disturbed
  content: by reports of floods

reject: The mayor was seen by drivers.
