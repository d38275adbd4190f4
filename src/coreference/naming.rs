//! What an entity is called: the fullest form of its name, or its words without article.

use super::entity::{Entity, Nature};
use super::headline;
use super::lexicon::Lexicon;
use super::mention_detection::Scan;
use super::part::{Class, Part};
use super::phrase::{Head, Phrase};
use crate::document::Document;
use crate::gazetteer::Gazetteer;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id, MASK, TokenId, TokenRange};

/// Names entities of one article.
pub(super) struct Naming<'n> {
    pub document: &'n Document<'n>,
    pub lexicon: &'n Lexicon<'n>,
    pub scan: &'n Scan,
    pub entities: &'n [Entity],
    pub of: &'n [Option<usize>],
    /// Words of the source that each phrase stands for, where it stands for one.
    pub sources: &'n [Option<TokenRange>],
}

impl Naming<'_> {
    /// The name of an entity.
    pub(super) fn name(&self, entity: usize) -> String {
        let known = &self.entities[entity];
        if known.nature == Nature::Joint {
            let members: Vec<String> = known.members.iter().map(|&member| self.name(member)).collect();
            return members.join(" + ");
        }
        self.proper(known).or_else(|| self.owned(known)).unwrap_or_else(|| self.described(known))
    }

    /// Forms of its name in text order, each once.
    pub(super) fn forms(&self, entity: &Entity) -> Vec<String> {
        let mut forms: Vec<String> = Vec::new();
        for &(index, _) in &entity.phrases {
            let phrase = &self.scan.phrases[index];
            if (phrase.head.is_named() || phrase.head == Head::Document) && !phrase.name.is_empty() {
                let form = self.plain(self.full_name(index, phrase));
                if !forms.contains(&form) && forms.len() < 12 {
                    forms.push(form);
                }
            }
        }
        forms
    }

    /// The name of a phrase; an organization's owner belongs to it: "South Korea's Joint Chiefs".
    fn full_name(&self, index: usize, phrase: &Phrase) -> TokenRange {
        let owner = phrase.owner().filter(|&owner| owner + 1 == index && phrase.head == Head::Organization);
        let named = owner.map(|owner| &self.scan.phrases[owner]).filter(|owner| owner.head == Head::Organization);
        match named {
            Some(owner) if phrase.entry.is_none_or(|entry| !is_medium(entry.fact)) => owner.name.cover(phrase.name),
            _ => phrase.name,
        }
    }

    fn proper(&self, entity: &Entity) -> Option<String> {
        let forms = of_government(entity, self.forms(entity));
        let person = entity.nature == Nature::Person;
        let size = |form: &String| if person { form.split(' ').count() } else { form.chars().count() };
        let longest = forms.iter().map(size).max()?;
        let form = forms.into_iter().find(|form| size(form) == longest)?;
        let surname = entity.surname.filter(|_| longest == 1).map(|token| self.document.text(token));
        Some(surname.map_or(form.clone(), |surname| format!("{form} {surname}")))
    }

    /// "his campaign" is the "Clinton campaign", "its board" "the bank's board".
    fn owned(&self, entity: &Entity) -> Option<String> {
        let &(index, _) = entity.phrases.first()?;
        let phrase = &self.scan.phrases[index];
        let owner = phrase.owner().filter(|_| matches!(phrase.head, Head::Body | Head::Medium | Head::Document))?;
        let owner_entity = &self.entities[self.of[owner]?];
        let body = self.plain(phrase.tokens);
        match (owner_entity.nature, self.proper(owner_entity)) {
            (Nature::Person, Some(name)) if phrase.head == Head::Document => {
                Some(format!("{} {body}", possessive(&name)))
            }
            (Nature::Person, Some(name)) => Some(format!("{} {body}", self.surname(owner_entity, &name))),
            (Nature::Organization, Some(name)) => Some(format!("{} {body}", possessive(&name))),
            _ => None,
        }
    }

    /// The form of one word that the article uses for a person, else the last word of the name.
    fn surname(&self, person: &Entity, name: &str) -> String {
        let short = self.forms(person).into_iter().find(|form| !form.contains(' '));
        short.or_else(|| name.rsplit(' ').next().map(str::to_owned)).unwrap_or_default()
    }

    /// The words of its first mention in the text that is no pronoun, without article; of people as a
    /// source before others, of a document the first that tells which. What a long description goes on with is left out.
    fn described(&self, entity: &Entity) -> String {
        const LONGEST: usize = 14;
        let mentions = || entity.phrases.iter().map(|&(index, _)| index);
        let document = entity.nature == Nature::Document;
        let told = || mentions().find(|&index| document && self.is_identified(&self.scan.phrases[index]));
        let words = |index: &usize| !is_pronoun(&self.scan.phrases[*index]) && !self.is_all(*index);
        let text =
            |index: &usize| words(index) && !headline::holds(self.document, self.scan.phrases[*index].tokens.start());
        let people = matches!(entity.nature, Nature::Group | Nature::Unnamed);
        let source = |index: &usize| people && text(index) && self.sources.get(*index).is_some_and(Option::is_some);
        let first = told().or_else(|| mentions().find(source)).or_else(|| mentions().find(text));
        let first = first.or_else(|| mentions().find(words));
        match first.or_else(|| mentions().next()) {
            Some(index) => {
                let tokens = self.scan.phrases[index].tokens;
                let people = tokens.last().is_some_and(|last| self.lexicon.roles.has(self.document.lemmas[last]));
                let cut = |words: &TokenRange| people && words.end() < tokens.end();
                if is_pronoun(&self.scan.phrases[index]) {
                    return self.plain(tokens);
                }
                let whole = |words: &TokenRange| words.len() <= LONGEST && !self.is_clause(*words);
                let found = self.sources.get(index).copied().flatten().filter(|words| !cut(words) && whole(words));
                let found = found.filter(|_| !document || !self.is_identified(&self.scan.phrases[index]));
                self.plain(self.identifying(index, found.unwrap_or_else(|| self.extent(index))))
            }
            None => String::new(),
        }
    }

    /// Whether words hold a verb of their own, not only one of a relative clause or one that ends them.
    fn is_clause(&self, words: TokenRange) -> bool {
        let relative = |token: &TokenId| {
            self.document.tags[*token].is_wh() || self.document.is_listed(*token, List::DefiningRelatives)
        };
        let mut own = words.iter().take_while(|token| !relative(token));
        own.any(|token| Some(token) != words.last() && self.document.tags[token].is_finite())
    }

    /// Whether a mention tells nothing but how many: "all", "both", "many".
    fn is_all(&self, index: usize) -> bool {
        matches!(self.scan.parts[self.scan.phrases[index].parts()], [Part { class: Class::Determiner(_), .. }])
    }

    /// Whether owner or title of a document are in a mention.
    pub(super) fn is_identified(&self, phrase: &Phrase) -> bool {
        phrase.modifier.is_some() || !phrase.name.is_empty() || self.has_named_owner(phrase)
    }

    /// Whether a person or an organization owns it.
    pub(super) fn has_named_owner(&self, phrase: &Phrase) -> bool {
        let owner = phrase.owner().and_then(|owner| self.of[owner]);
        owner.is_some_and(|owner| matches!(self.entities[owner].nature, Nature::Person | Nature::Organization))
    }

    /// The words of a mention without what only goes on after a comma (", who", ", speaking"), and
    /// without a time behind: "on Wednesday".
    fn identifying(&self, index: usize, words: TokenRange) -> TokenRange {
        let token = TokenId::from_index;
        let (start, mut end) = (words.start().index(), words.end().index());
        let goes_on = |at: usize| {
            let tag = self.document.tags[token(at + 1)];
            matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhPossessive | Tag::VerbGerund)
        };
        let behind = self.scan.phrases[index].tokens.end().index().max(start);
        let comma =
            (behind..end).find(|&at| self.document.tags[token(at)] == Tag::Comma && at + 1 < end && goes_on(at));
        end = comma.unwrap_or(end);
        let time = |at: usize| self.lexicon.times.has(self.document.words[token(at)]);
        let mut short = end;
        while short > behind && time(short - 1) {
            short -= 1;
            if short > behind && self.document.tags[token(short - 1)] == Tag::Preposition {
                short -= 1;
            }
        }
        TokenRange::new(start, if short == behind { short } else { end })
    }

    /// A phrase with its complements: "head of the board".
    pub(super) fn extent(&self, index: usize) -> TokenRange {
        let phrase = &self.scan.phrases[index];
        let start = phrase.owner().map_or(phrase.tokens, |owner| self.scan.phrases[owner].tokens);
        let mut end = phrase.tokens;
        let mut last = index;
        for next in index + 1..(index + 5).min(self.scan.phrases.len()) {
            let governed = self.scan.phrases[next].governor() == Some(last);
            let owner = self.scan.phrases.get(next + 1).is_some_and(|after| after.owner() == Some(next));
            if governed && !owner {
                (end, last) = (self.scan.phrases[next].tokens, next);
            } else if !owner {
                break;
            }
        }
        start.cover(end)
    }

    /// The words of a range without article in front and without comma or possessive behind.
    pub(super) fn plain(&self, range: TokenRange) -> String {
        let (mut start, mut end) = (range.start().index(), range.end().index());
        let edge = |index: usize| {
            let text = self.document.text(TokenId::from_index(index));
            text.chars().all(|c| !c.is_alphanumeric()) && !matches!(text, ")" | "]" | "%")
                || text == "'s"
                || text == "’s"
        };
        while start + 1 < end && (self.document.is_listed(TokenId::from_index(start), List::Articles) || edge(start)) {
            start += 1;
        }
        while start + 1 < end && edge(end - 1) {
            end -= 1;
        }
        let text = self.document.words_of(TokenRange::new(start, end));
        if is_tidy(text) {
            return text.to_owned();
        }
        let marks = |c: char| text.matches(c).count();
        let paired = marks('"').is_multiple_of(2) && marks('“') == marks('”');
        let is_read = |&c: &char| c != MASK && (paired || !matches!(c, '"' | '“' | '”'));
        let whole = text.chars().filter(is_read).collect::<String>();
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Of several names that speak for a government those of the country as the article has them, or else the
/// country's own; what else has a name keeps its `forms`.
fn of_government(entity: &Entity, forms: Vec<String>) -> Vec<String> {
    let Some(country) = entity.government.filter(|_| forms.len() > 1) else { return forms };
    let known = |form: &String| Gazetteer::embedded().entry(form).is_some_and(|entry| entry.name == country);
    let own: Vec<String> = forms.into_iter().filter(known).collect();
    if own.is_empty() { vec![country.to_owned()] } else { own }
}

/// Whether there are only plain letters and marks, no quotation mark among them, and single blanks between words.
fn is_tidy(text: &str) -> bool {
    let plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic() && byte != b'"';
    text.bytes().all(plain) && text.as_bytes().windows(2).all(|pair| pair != b"  ")
}

fn possessive(name: &str) -> String {
    format!("{name}{}", if name.ends_with('s') { "'" } else { "'s" })
}

pub(super) const fn is_pronoun(phrase: &Phrase) -> bool {
    matches!(phrase.head, Head::Pronoun(_))
}

const fn is_medium(fact: crate::gazetteer::Fact) -> bool {
    matches!(fact, crate::gazetteer::Fact::Medium { .. })
}
