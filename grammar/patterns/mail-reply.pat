description: The line of a mail that says who wrote the text that is set off below it.
priority: 91
confidence: 0.8
scope: next-paragraph
overrules: all
pattern:
  source:(NNP word{0,3}) (sign any{1,8} sign)? cue:verb["write"] colon paragraph-end (content:block-quote){1,8}

example: On Tue, Nov 18, 2019 at 3:04 PM Ann Lee <ann@lee.example> wrote:\
  > The bridge is not safe.
  source: Ann Lee
  cue: wrote
  content: The bridge is not safe

reject: Ann Lee wrote:\
  The bridge is not safe.
