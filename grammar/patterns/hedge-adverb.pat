description: reportedly, allegedly: nobody is named.
priority: 30
confidence: 0.36
overrules: all
pattern:
  content:clause (verb-group)? cue:phrase[hedge 30%] (time:time comma)?
  content:clause

example: The mayor reportedly sold the bridge.
  cue: reportedly
  content: The mayor … sold the bridge

reject: The mayor quickly sold the bridge.
