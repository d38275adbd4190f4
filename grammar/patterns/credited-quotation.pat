description: A paragraph of somebody's words that ends with a name and who that is, without a mark between: pull quotations.
priority: 55
confidence: 0.6
overrules: all
pattern:
  paragraph-start content:(any{4,120}) cue:phrase["."|"?"|"!"] close-quote? source:credited-name paragraph-end

example: Nobody here can lift a bridge out of the river with a rope. Ann Lee, mayor of Ashford
  source: Ann Lee, mayor of Ashford
  cue: .
  content: Nobody here can lift a bridge out of the river with a rope

reject: The bridge is safe. Ann Lee, mayor of Ashford, laughed.

reject: The bridge is safe. It rains.
