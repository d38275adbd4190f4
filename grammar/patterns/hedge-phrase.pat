description: Rumor has it that something is so.
priority: 78
confidence: 0.5
overrules: all
pattern:
  cue:phrase[hedge bare "rumor has it"|"rumour has it"|"legend has it"|"word has it"]
  content:clause

example: Rumor has it that the bridge is safe.
  cue: Rumor has it
  content: that the bridge is safe

reject: The rumor about the bridge has no ground.
