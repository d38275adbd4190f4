//! The page `grammar/README.md`: what the files say and which rules there are, made from the parts
//! that the parsers know, so that it cannot be stale.

use std::fmt::Write as _;

use super::{Atom, Complement, CueClass, Form, Kind, Overrules, Part, PartOfSpeech, Rulebook, Scope, Slot, Stance};

const CUES: &str = "\
# The grammar

The files in this folder define what an attribution is. `ascribe grammar check DIR` reads a folder of
such files over the built-in ones and reports every error with its place. `ascribe grammar test DIR`
tries every example. `--grammar DIR` uses the folder.

Such a folder needs only files of your own:

- A file with a new name is added. So put a verb into `own.cue`, and a rule into `vetoes/own.rules`.
- A file with the name of a built-in file replaces all of that file. `ascribe grammar check` names the files that it replaces.
- A list such as `titles.list` keeps the built-in entries if it has a line `@titles`. The other lines are added.
- Rules and phrases replace only those of the same name.
- Patterns, cues and lists may be in any subfolder. Rules must be in the folder of their kind, such as `vetoes/`.

An audit can also get its list entries from `ascribe.toml` (`docs/audit.md`). There you can remove some, too.

## Cues: `cues/*.cue`

One cue a line. Bars separate the fields. The last three may be left out. `#` starts a comment:

```
lemma | part of speech | class | what it takes | stance | share of its uses that are cues
warn  | verb           | speech | that bare quote addressee prep:of inverted | neutral | 0.85
```

A new verb is one line.
";

const LISTS: &str = "
## Lists: `lists/*.list`

One entry a line, of one or more words, with `= value` after it if needed. `@name` includes another list. `ascribe grammar
show NAME` prints a list. The name of the file is the name of the list. Its first comment tells what it is for. A list that
neither the program nor a pattern or rule uses is an error. So is a missing list that the program uses.

## Patterns: `patterns/*.pat`

One pattern a file. The name of the file is the name of the rule in every output. A pattern needs:

- `description` and `pattern`;
- at least one `example` with the words of its slots. `\\` at the end of a line ends a paragraph;
- at least one `reject`: a text that must not match.

It may have:

- `priority`: of several patterns that match at one cue, the highest wins;
- `confidence`: the share of its finds that are right;
- `scope`;
- `source: inherited`: it has no source of its own, but takes that of the preceding attribution in the
  sentence;
- `overrules`: where it takes precedence over the model: `nothing`, its `parts`, or `all` (also that there
  is an attribution). A pattern without a measured confidence overrules all, so a new one takes effect
  at once.

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
| `verb[finite that 30%]` | a cue: part of speech, then features that all must be true; `that\\|bare` one of them; `\"say\"\\|\"tell\"` one of these lemmas, `@hedge-passives` one of a list; `30%` at least that share of its uses are cues |
| `known-verb[noun]` | a word that the lexicon has as such a cue, however it is used; `known-cue`: one that any cue starts with |
| `slot:…` | what fills a slot |
| `a b`, `a \\| b`, `( … )` | one after the other; the first that does; brackets |
| `a?` `a*` `a+` `a{1,3}` | as often as possible within bounds |
| `..8` | up to so many tokens of one sentence, as few as do |
| `&a`, `!a` | the next tokens must match, must not match |
| a name | a built-in part (below) or a phrase of `patterns/phrases.pat` |

The cue in the slot `cue` anchors a pattern: the pattern is tried only at such a cue. Parts to the right of
the cue are read from left to right, parts to the left from right to left. So `&` and `!` look away
from the cue.
";

const CONTEXTS: &str = "
## Rules about surroundings: `vetoes/`, `contents/`, `figures/`, `statements/`, `continuations/`

These rules judge what the patterns found, or a sentence in which they found nothing. A file `*.rules` has several rules. The
folder tells their subject and their effect. A rule has a name, a `description`, conditions, at least one `example` in which
it applies and one `reject` in which it does not:

```
rule: talked-with
description: Who was met, not what was said.
head: ~speak
end-of-cue: \"with\"

example: The mayor spoke with the owner.
  source: The mayor
  cue: spoke with
  content: the owner

reject: The mayor spoke of the owner.
  source: The mayor
  cue: spoke of
  content: the owner
```

A condition names a part and gives a pattern that must match there. All conditions must be true. A condition on a missing
part is false.

| condition | reads |
|---|---|
| `head: ~speak` | from the start of the part to its end (`end` matches the end) |
| `from-head:` | from the start of the part on |
| `after-head:` | from the end of the part on |
| `before-head:` | from right to left, before the part |
| `end-of-head:` | from right to left, back from the end of the part |

Patterns are written in reading order in all of them. In the last two `&` and `!` look to the left: `before-source: NN
!@documents` is a noun that is no document. Nothing is read beyond the paragraph.

In `vetoes/`, `contents/` and `figures/` the slots of an example give the candidate. The program finds the main word of the
cue. The other rules are tried on each sentence of an example's text. In `continuations/` the slot `cue:(…)` holds the words
that show the continuation. If several rules apply, the first one counts, in the order of the files and within them. The
built-in rules come first. A rule of your own replaces a built-in rule of the same name. `ascribe explain FILE:LINE` tells
which rule applied, and `ascribe grammar show NAME` shows it.
";

const OPTIONS: &str = "
| field | requires |
|---|---|
| `lacks: source` | that a part is missing |
| `channel: model` | a candidate that the model alone proposes |
| `below: 0.65` | a candidate of which its channel is less sure |
| `class: denial` | a cue of that class, or of one of several |
| `nested: yes` | a nested attribution |
| `paragraph: same` | an attributed statement before in the same paragraph; `next`: in one before |
| `status: hedged` | what the sentence is then: `continued` (if nothing is told), `hedged`, `attributed`, `vague` |
| `gives: poll` | what the statement gives: `poll`, `results` (of a poll before), `data`, `shares` (if nothing is told) |
| `after: poll` | a poll, `data` or `shares` that an attributed statement in this paragraph or the one before gave |
| `states: no` | what the content is then: `yes` a statement, `no` part of an event (if nothing is told), `nothing` worth no claim |
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
    contexts(&mut page);
    let (cues, lists) = (rulebook.cues().len(), rulebook.list_names().len());
    let _ = write!(page, "\n## Rules\n\n{} rules, {cues} cues, {lists} lists.\n\n", rulebook.patterns().len());
    page.push_str("| rule | priority | confidence | finds |\n|---|---|---|---|\n");
    for pattern in rulebook.patterns() {
        let (name, finds) = (&pattern.name, &pattern.description);
        let _ = writeln!(page, "| `{name}` | {} | {:.2} | {finds} |", pattern.priority, pattern.confidence);
    }
    for kind in Kind::ALL {
        let _ = write!(page, "\n| `{}/` | tells |\n|---|---|\n", kind.name());
        for rule in rulebook.contexts().iter().filter(|rule| rule.kind == *kind) {
            let _ = writeln!(page, "| `{}` | {} |", rule.name, rule.description);
        }
    }
    page.push_str("\n| list | entries | what it is for |\n|---|---|---|\n");
    for name in rulebook.list_names() {
        let Some(list) = rulebook.list(name) else { continue };
        let _ = writeln!(page, "| `{name}` | {} | {} |", list.entries().len(), list.about());
    }
    page
}

/// What rules about surroundings can say.
fn contexts(page: &mut String) {
    page.push_str(CONTEXTS);
    page.push_str("\n| folder | about | parts | other fields |\n|---|---|---|---|\n");
    for kind in Kind::ALL {
        let parts: Vec<String> = kind.parts().iter().map(|part| format!("`{}`", part.name())).collect();
        let fields: Vec<String> = kind.options().iter().map(|field| format!("`{field}`")).collect();
        let (parts, fields) = (parts.join(", "), fields.join(", "));
        let _ = writeln!(page, "| `{}/` | {} | {parts} | {fields} |", kind.name(), kind.meaning());
    }
    page.push_str("\n| part | what it is |\n|---|---|\n");
    for part in Part::ALL {
        let _ = writeln!(page, "| `{}` | {} |", part.name(), part.meaning());
    }
    page.push_str(OPTIONS);
}

fn names<'n>(page: &mut String, title: &str, names: impl IntoIterator<Item = &'n str>) {
    let listed: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    let _ = write!(page, "\n{title}: {}.\n", listed.join(", "));
}
