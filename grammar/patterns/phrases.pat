# Named parts of patterns: name = pattern. A pattern refers to them by name.

# When and where it was said, between the cue and the content or after the cue.
adjunct = time:time | setting:setting | adverb | "at" ("last" | "length" | "first" | "once") | occasion

# On what occasion and by whom it was said: when asked about it, through a spokesman, after the meeting, "on X, formerly Twitter,".
occasion = "when" ("asked" | "contacted" | "pressed" | "questioned" | "reached" | "challenged" | "approached") (("about" | "by" | "on" | "for" | "over") noun-phrase){0,2}
         | ("through" | "via") noun-group
         | &("during" | "after" | "before" | "following") preposition-phrase (("to" | "with" | "in" | "at") noun-group)?
         | comma ("formerly" | "previously") ("known" "as")? word comma?

# The subject of a cue, to its left. Without one the cue goes on with the subject before it:
# "… and warned that".
subject = (source:(noun-phrase reduced-relative?) (time:time | setting:setting)? | source:noun-phrase aside | source:relative-pronoun (time | aside)? | &("and" | "but" | "or" | comma)) adverb*

# Who is told: reporters, the paper's Persian service.
hearer = noun-group (&POS noun-group)?

# Words that tell more of a noun: "images (taken from above)".
reduced-relative = (VBN | VBD) (preposition-phrase | time)

# Who else has the text in which it was said: "(an email) that was seen by the paper".
seen-elsewhere = ("that" verb-group | VBN) preposition-phrase

# What may follow the verb of a frame such as ", she said".
frame-tail = (adjunct | preposition-phrase | aside | seen-elsewhere){0,4}

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

# Kinds of words by their tags.
tensed = VBD | VBP | VBZ | MD
any-verb = VB | VBD | VBG | VBN | VBP | VBZ
wh-word = WDT | WP | WP$ | WRB

# What a source is or does, behind its frame, up to the end: ", said Ann Lee, (now 43)", ", said the owner, (along with her lawyer)".
source-tail = &("now" | "then" | "also" | "formerly" | "once" | "along" | "together" | "like" | "alongside" | @reflexives | VBN | CD) ((word | comma) !tensed){1,25} &(terminal | sentence-end)

# Figures: a share, a sum. The slot holds the word that shows it.
share = cue:@share-words | (CD | "percentage") cue:"points" | CD cue:"in" &CD | @fractions cue:"of" | &(CD | JJ) cue:"…-point"
sum = cue:($ | @large-numbers)

# Those whom a poll asked, or the poll.
polled = ..200 (share | @fractions | @polled-people | @polls)

# A noun group of which a noun stands in the content of the statement before, and one that points back at it.
known-group = noun-of-content | any (in-group !noun-of-content any){0,10} in-group noun-of-content
pointing-group = &(@pointers in-group)

# The main word of a phrase, which owns nothing: "critics", not "the mayor's".
viewer = &main-word (NN | NNS | NNP | NNPS) !POS

# Whether a content states or asks for something: quoted words; what a "that", a "to", a "whether", a gerund opens, with
# a verb; a charge ("of selling", not "capable of reaching"); a finite verb that cannot be a participle; "that" with one.
# But not "to comment".
charge = !(JJ | JJR | JJS) any &in-content ("of" | "for") (VBG | &NN "…ing")
sure-verb = &content-main-verb (VBP | VBZ | MD | ~be | ~have | ~do)
said-content = any{0,200} &in-content quoted
             | !(any? @empty-answers) (&(IN | TO | VBG | VB | VBN | wh-word) any{0,200} &in-content any-verb
                                       | any{0,200} charge
                                       | any{0,200} sure-verb
                                       | any{0,200} &in-content &IN "that" any{0,200} &in-content tensed)

# A group that tells of a poll.
poll-noun = &@polls (NN | NNS | NNP | NNPS)
poll-group = !in-group (poll-noun | any (in-group !poll-noun any){0,10} in-group poll-noun)

# A content without a finite verb and without quoted words, whole or up to its first comma.
plain-content = ((!in-content | !(tensed | quoted)) any){0,250} end
plain-to-comma = ((!in-content | !(comma | tensed | quoted)) any){0,250} (&in-content comma | end)
# What stands in brackets beside a label: a time, a party, what somebody does.
bracketed = open-bracket any{1,14} close-bracket

# When a turn of a transcript begins: [00:01:12], 12:03 –.
time-mark = open-bracket? number close-bracket? (dash | sign)?

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
