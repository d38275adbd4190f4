description: A headline that opens with a surname that is soon given in full, a colon and a statement: Lee: Toll will stay
priority: 88
confidence: 0.7
overrules: all
pattern:
  paragraph-start sign* source:surname in-headline cue:phrase[":"] &(any{1,12} (VBZ | VBP | VBD | MD)) !wh-word content:rest-of-paragraph

example: Varga: Toll will stay until the bridge is paid for\
  Transport minister Ilona Varga said on Monday that it would stay.
  source: Varga
  cue: :
  content: Toll will stay until the bridge is paid for

reject: Varga: What the minister said in full\
  Transport minister Ilona Varga said on Monday that it would stay.

reject: Ostervik: Toll will stay until the bridge is paid for\
  Transport minister Ilona Varga said on Monday that it would stay.
