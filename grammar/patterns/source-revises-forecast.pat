description: A source raises or lowers a forecast to a figure.
priority: 66
confidence: 0.6
overrules: all
source: inherited
pattern:
  subject cue:((~raise | ~increase | ~lift | ~edge | ~upgrade | ~lower | ~cut | ~trim | ~slash | ~reduce | ~downgrade | ~revise | ~keep | ~leave) ("up" | "down")? "its" word{0,3} noun["forecast"|"estimate"|"outlook"|"prediction"|"projection"])
  content:(!("for" "the" word "time") &(..14 number) object)

example: The bank trimmed its estimate for the price of sand to 40 crowns a ton.
  source: The bank
  cue: trimmed its estimate
  content: for the price of sand to 40 crowns a ton

reject: The bank raised its fees to 4 percent.
