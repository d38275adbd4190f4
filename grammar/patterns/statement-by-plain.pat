description: A line that opens with whose statement follows, a colon, the words without quotation marks: Statement by the board: …
priority: 90
confidence: 0.6
overrules: all
pattern:
  paragraph-start ("the" | "a")? ("full" | "joint" | "official")? ("statement" | "message") ("from" | "by" | "of") source:statement-owner
  cue:phrase[":"] !open-quote content:rest-of-paragraph

example: Statement by the harbour board: The bridge is closed until June.
  source: the harbour board
  cue: :
  content: The bridge is closed until June

reject: Stones from the harbour board: The bridge is closed.
