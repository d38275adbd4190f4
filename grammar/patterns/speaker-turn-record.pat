description: A turn of a record of a parliament: a title and a name in capitals, a full stop or a dash, the words.
priority: 91
overrules: all
pattern:
  paragraph-start sign* source:loud-label bracketed{0,2} cue:phrase["."|"—"|"–"|"--"] bracketed? content:rest-of-paragraph

example: Mr. LEE (during the reading). I ask for two copies.
  source: Mr. LEE
  cue: .
  content: I ask for two copies

example: The CHAIR. Is there objection?
  source: The CHAIR
  cue: .
  content: Is there objection

example: Mr LEE (Ashford—Minister for Roads) (3.18 pm)—The bridge is safe.
  source: Mr LEE
  cue: —
  content: The bridge is safe

reject: Mr. Lee. The bridge is safe.
