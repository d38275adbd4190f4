//! The page `grammar/README.md`: what the files say and which rules there are, made from the parts
//! that the parsers know, so that it cannot be stale.

use std::fmt::Write as _;

use super::{Atom, Complement, CueClass, Form, Overrules, PartOfSpeech, Rulebook, Scope, Slot, Stance};

const CUES: &str = "\
# The grammar

What counts as an attribution stands in this folder as text. `ascribe grammar check DIR` reads a
folder of such files over the built-in ones and reports every mistake with its place;
`ascribe grammar test DIR` tries every example; `--grammar DIR` uses the folder.

## Cues: `cues/*.cue`

One cue a line, fields between bars; the last three may be left out; `#` starts a comment:

```
lemma | part of speech | class | what it takes | stance | share of its uses that are cues
warn  | verb           | speech | that bare quote addressee prep:of inverted | neutral | 0.85
```

A new verb is one line.
";

const LISTS: &str = "
## Lists: `lists/*.list`

One entry a line, of one or more words; `= value` after it if useful; `@name` takes in another list. The file's name
is the list's. What a list is for stands at its head. A list that neither the program nor a pattern uses is a mistake,
and so is one that the program uses and that is missing.

## Patterns: `patterns/*.pat`

One pattern a file; the file's name is the rule's, in every output. `description`, `pattern`, at
least one `example` with what its slots hold and at least one `reject` (a text that must not match)
are needed; `priority` (of patterns that match at one cue the highest wins), `confidence` (share of
its finds that are right), `scope`, `source: inherited` (without a source of its own it takes
that of the attribution before in the sentence) and `overrules` (what it knows better than the
model: `nothing`, its `parts`, or `all`, that there is an attribution, too) may be left out. A
pattern whose confidence nobody has measured overrules all, so that a new one takes effect at once. `\\` at the end of a line of an
example ends a paragraph.

```
description: A source says that something is so.
priority: 70
pattern:
  source:noun-phrase cue:verb[finite active that] time:time? content:(\"that\" clause)

example: The mayor said on Monday that the bridge was safe.
  source: The mayor
  cue: said
  content: that the bridge was safe

reject: The mayor crossed the bridge that was safe.
```

| written | matches |
|---|---|
| `\"according to\"` | these words |
| `~say` | any form of a lemma |
| `VBD` | a part-of-speech tag of the Penn Treebank |
| `@titles` | an entry of a list |
| `verb[finite that 30%]` | a cue: part of speech, then features that must all hold; `that\\|bare` one of them; `\"say\"\\|\"tell\"` one of these lemmas, `@hedge-passives` one of a list; `30%` at least that share of its uses are cues |
| `slot:…` | what fills a slot |
| `a b`, `a \\| b`, `( … )` | one after the other; the first that does; brackets |
| `a?` `a*` `a+` `a{1,3}` | as often as possible within bounds |
| `..8` | up to so many tokens of one sentence, as few as do |
| `&a`, `!a` | what comes next must, must not match |
| a name | a built-in part (below) or a phrase of `patterns/phrases.pat` |

The cue in the slot `cue` anchors a pattern: it is tried only where such a cue stands. Parts to its
right are read from left to right, parts to its left from right to left, so `&` and `!` look away
from the cue.
";

/// The whole page.
pub fn readme(rulebook: &Rulebook) -> String {
    let mut page = CUES.to_owned();
    names(&mut page, "Parts of speech", PartOfSpeech::ALL.map(PartOfSpeech::name));
    names(&mut page, "Classes", CueClass::ALL.map(CueClass::name));
    names(&mut page, "What cues take (and `prep:WORD`)", Complement::ALL.iter().map(|complement| complement.name()));
    names(&mut page, "Stances", Stance::ALL.map(Stance::name));
    page.push_str(LISTS);
    names(&mut page, "Slots", Slot::ALL.map(Slot::name));
    names(&mut page, "Scopes", Scope::ALL.map(Scope::name));
    names(&mut page, "What a pattern overrules", Overrules::ALL.map(Overrules::name));
    names(&mut page, "Forms of a cue", Form::ALL.iter().map(|form| form.name()));
    page.push_str("\n| built-in part | matches |\n|---|---|\n");
    for atom in Atom::ALL {
        let _ = writeln!(page, "| `{}` | {} |", atom.name(), atom.meaning());
    }
    let (cues, lists) = (rulebook.cues().len(), rulebook.list_names().len());
    let _ = write!(page, "\n## Rules\n\n{} rules, {cues} cues, {lists} lists.\n\n", rulebook.patterns().len());
    page.push_str("| rule | priority | confidence | finds |\n|---|---|---|---|\n");
    for pattern in rulebook.patterns() {
        let (name, finds) = (&pattern.name, &pattern.description);
        let _ = writeln!(page, "| `{name}` | {} | {:.2} | {finds} |", pattern.priority, pattern.confidence);
    }
    page.push_str("\n| list | entries | what it is for |\n|---|---|---|\n");
    for name in rulebook.list_names() {
        let Some(list) = rulebook.list(name) else { continue };
        let _ = writeln!(page, "| `{name}` | {} | {} |", list.entries().len(), list.about());
    }
    page
}

fn names<'n>(page: &mut String, title: &str, names: impl IntoIterator<Item = &'n str>) {
    let listed: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    let _ = write!(page, "\n{title}: {}.\n", listed.join(", "));
}
