description: A turn of a record: an office with its holder in brackets, or a name with the office behind a dash, a colon, the words.
priority: 91
overrules: all
pattern:
  paragraph-start ("the" word{1,8} open-bracket source:name-phrase close-bracket
    | source:name-phrase dash word{1,6} (dash word{1,6})?
    | source:("operator" | "moderator" | "interviewer" | "questioner"))
  cue:phrase[":"] content:rest-of-paragraph

example: The Minister for Bridges (Ms Ann Lee): The bridge is safe. We tested it twice.
  source: Ms Ann Lee
  cue: :
  content: The bridge is safe. We tested it twice

example: Ann Lee – Chief Engineer: The bridge is safe.
  source: Ann Lee
  cue: :
  content: The bridge is safe

reject: The bridge (the old one): a history.
