# Named parts of patterns: name = pattern. A pattern refers to them by name.

# When and where it was said, between the cue and the content or after the cue.
adjunct = time:time | setting:setting | adverb

# Words that a subject can be separated from its verb by.
subject = (source:noun-phrase | source:noun-phrase aside | source:relative-pronoun) adverb*

# What may follow the verb of a frame such as ", she said".
frame-tail = (adjunct | preposition-phrase | aside){0,3}

# Where a frame ends.
frame-end = &(comma | semicolon | dash | terminal | sentence-end | close-bracket | close-quote | colon)

# The quotation goes on after the frame: in the same sentence, or in the sentences after it.
continued = ((comma | dash | colon) content:quotation (comma? &sentence-end)?
           | terminal close-quote? content:quoted-sentences
           | comma content:clause
           | frame-end)

# The start of a clause with a subject and a verb of its own.
clause-start = &(adverb* noun-phrase (aside | adverb)* verb-group | open-quote | "if" | "when" | "there" | "because" | "while" | "although" | "as" | "what" | "in" | "it")
