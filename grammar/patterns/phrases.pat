# Named parts of patterns: name = pattern. A pattern refers to them by name.

# When and where it was said, between the cue and the content or after the cue.
adjunct = time:time | setting:setting | adverb | "at" ("last" | "length" | "first" | "once")

# The subject of a cue, to its left. Without one the cue goes on with the subject before it:
# "… and warned that".
subject = (source:(noun-phrase reduced-relative?) (time:time | setting:setting)? | source:noun-phrase aside | source:relative-pronoun (time | aside)? | &("and" | "but" | "or" | comma)) adverb*

# Who is told: reporters, the paper's Persian service.
hearer = noun-group (&POS noun-group)?

# Words that tell more of a noun: "images (taken from above)".
reduced-relative = VBN (preposition-phrase | time)

# What may follow the verb of a frame such as ", she said".
frame-tail = (adjunct | preposition-phrase | aside){0,3}

# Where a frame ends.
frame-end = &(comma | semicolon | dash | terminal | sentence-end | close-bracket | close-quote)

# The quotation goes on after the frame: in the same sentence, or in the sentences after it.
continued = (((comma | dash | colon | semicolon)? &open-quote content:clause)
           | comma &("and" | "but" | "that" | "because" | "so" | "if" | "or") !("and" verb) content:clause
           | ((word | comma){0,20} terminal close-quote? content:quoted-sentences)
           | (&sentence-end content:quoted-sentences)
           | frame-end)

# What is quoted before a frame: a quotation from the start of the sentence or after a colon, or a
# whole sentence that ends in a quotation. A full stop before the mark ends the sentence.
quoted-content = ((sentence-start | colon) content:quotation | content:full-clause) &((comma | "?" | "!" | dash | word) close-quote)

# The start of a clause with a subject and a verb of its own.
clause-start = &(adverb* noun-phrase (aside | adverb)* verb-group | open-quote | "if" | "when" | "there" | "because" | "while" | "although" | "as" | "what" | !(time | setting) "in" | "it")

# A verb that takes another verb as its cue: refused to say, tried to explain.
catenative = verb-group &(~refuse | ~decline | ~try | ~seek | ~want | ~begin | ~start | ~continue | ~seem | ~appear | ~fail | ~hasten | ~go | ~come | ~use | ~proceed | ~manage | ~like | ~love | ~attempt | ~need | ~hope | ~vow | ~promise | ~plan | ~expect | ~agree | ~offer | ~rush | ~intend | ~choose | ~decide | ~prefer | ~have | ~be)

# Words between a verb and its noun: expressed deep concern.
modifier = (DT | "his" | "her" | "their" | "its" | JJ | JJR | NN | CD | RB)

# What stands behind a frame and its comma without going on with the statement: ", the mayor said, (although …)".
new-thought = VBG | appended-noun | relative-pronoun | open-quote | sentence-start | "although" | "though" | "while" | "but" noun-group verb

# What only a source does after its statement: …, she said, but (gave no reason).
own-silence = ~decline | ~refuse | ("would" | "did") "not" (~say | ~elaborate | ~comment | ~specify) | ~give "no" (~detail | ~reason | ~figure)

# A word on what was just stated: ", a finding that challenges old ideas".
appended-noun = ("a" | "an") word{1,3} ("that" | "which") verb-group

# What stands in brackets beside a label: a time, a party, what somebody does.
bracketed = open-bracket any{1,14} close-bracket

# Whose statement a line announces, read back to the word that names the statement's owner: from Ann Lee, mayor.
statement-owner = (word !("from" | "by" | "to" | "the desk of" | "writing" | "reporting" | VBD | VBZ | VBP | MD) | comma){1,14}

# A name or a description and who that is: Ann Lee, union head.
named-person = word{1,6} (comma word{1,6}){0,2}

# A name in full that ends a paragraph of somebody's words, and perhaps who that is; no verb.
credited-name = NNP NNP{1,3} (comma (word | comma){1,8})? | word NNP{1,2} comma (word | comma){1,8}

# A line of a quotation set off that holds nothing but its mark.
blank-quote = paragraph-start sign paragraph-end

# A line above a mail that tells to whom it is, when it was sent or what it is about.
mail-header = paragraph-start ("to" | "cc" | "bcc" | "sent" | "date" | "subject" | "reply-to") colon rest-of-paragraph

# What is said in the paragraphs below a lead-in: quotations, the items of a list, a quotation set off, or one paragraph.
said-below = content:quoted-sentences | (content:list-item){1,12} | (content:block-quote){1,8} | content:whole-paragraph
