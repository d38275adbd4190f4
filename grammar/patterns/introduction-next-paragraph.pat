description: A name or "From …" with a colon, the words in the next paragraph.
priority: 89
confidence: 0.33
scope: next-paragraph
overrules: all
pattern:
  paragraph-start ("and"? "from")? source:noun-phrase (("writing" | "reporting") preposition-phrase)? cue:phrase[":"]
  paragraph-end &open-quote content:quoted-sentences

example: From Chairwoman Ann Lee:\
  "The bridge is safe. We tested it twice."
  source: Chairwoman Ann Lee
  cue: :
  content: "The bridge is safe. We tested it twice."

example: From Ann Lee writing at the Herald:\
  "The bridge is safe. We tested it twice."
  source: Ann Lee
  cue: :
  content: "The bridge is safe. We tested it twice."

reject: The list of bridges:\
  The Old Bridge is safe.
