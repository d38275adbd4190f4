//! Tags that their neighbours rule out: a possessive that is a whole word, two tensed verbs in a row, a noun before
//! the article of its object. Corrected once the tags of a whole sentence are known.

use super::corrections::TaggedWords;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::is_coined;

/// As far as a word's neighbours are looked at, so that a sentence without end takes no longer than many.
const NEAR: usize = 40;

impl TaggedWords<'_> {
    /// What a word is instead of what the tagger took it for, if that cannot be here.
    pub(super) fn possible_instead(&self, at: usize) -> Option<Tag> {
        match self.tags[at] {
            Tag::Possessive if self.words[at].letters.starts_with(char::is_lowercase) => Some(self.whole_word(at)),
            Tag::Possessive if self.is_capital(at) => Some(Tag::Name),
            Tag::NounPlural if is_coined(self.words[at].letters) => Some(Tag::Name),
            Tag::Verb if self.is_done_by_opening_noun(at) => Some(Tag::VerbPast),
            Tag::Verb if self.closes_plural_frame(at) || self.goes_on_with_plural(at) => Some(Tag::VerbPresent),
            Tag::Verb if self.opens_subject(at) || self.is_setting(at) => Some(Tag::Noun),
            Tag::AdverbComparative if at == 0 && self.tag(1).is_some_and(is_common) => Some(Tag::AdjectiveComparative),
            Tag::VerbThird if self.tells_next(at) || self.acts_next(at) || self.is_told_about(at) => {
                Some(Tag::NounPlural)
            }
            Tag::VerbParticiple | Tag::VerbGerund if self.is_small(at, List::AdjectivalParticiples) => {
                Some(Tag::Adjective)
            }
            Tag::VerbParticiple
                if self.follows_age(at)
                    || self.is_told_by_noun(at)
                    || self.has_inner_subject(at)
                    || self.has_frame_behind(at)
                    || self.closes_relative(at)
                    || self.is_told_of(at)
                    || self.interrupts(at)
                    || self.reports(at)
                    || self.words[at].letters == "had" && self.tag(at + 1) == Some(Tag::VerbParticiple) =>
            {
                Some(Tag::VerbPast)
            }
            Tag::WhPronoun if self.words[at].letters == "WHO" && self.is_among_small(at) => Some(Tag::Name),
            Tag::Noun if self.words[at].letters == "Writing" && self.next_is(at, "in") => Some(Tag::VerbGerund),
            Tag::Pronoun if self.owns_next(at) => Some(Tag::PronounPossessive),
            Tag::Noun if self.has_object(at) => Some(Tag::VerbPast),
            Tag::NounPlural if self.is_verb_of_owned(at) => Some(Tag::VerbThird),
            Tag::Conjunction if self.can_be(at, Tag::VerbPast) => Some(Tag::VerbPast),
            Tag::Modal if at > 0 && self.is_month(at) || self.opens_name(at) => Some(Tag::Name),
            Tag::Adjective if self.words[at].letters == "last" && self.tag(at + 1).is_some_and(Tag::is_finite) => {
                Some(Tag::Adverb)
            }
            Tag::Preposition if self.is_done_by_subject(at) => Some(Tag::VerbGerund),
            Tag::Preposition if self.words[at].letters == "on" && self.next_is(at, "average") => Some(Tag::Adverb),
            Tag::Noun | Tag::Adjective
                if self.words[at].letters == "average" && at > 0 && self.words[at - 1].letters == "on" =>
            {
                Some(Tag::Adverb)
            }
            Tag::Adjective if self.closes_relative(at) || self.reports_alone(at) => Some(Tag::VerbPast),
            Tag::Adjective | Tag::Adverb | Tag::Verb | Tag::VerbPast | Tag::VerbParticiple | Tag::VerbGerund
                if self.ends_name(at) =>
            {
                Some(Tag::Name)
            }
            Tag::Adjective if self.is_role_of(at) => Some(Tag::Noun),
            Tag::Adjective if self.closes_group(at) => Some(if self.is_capital(at) { Tag::Name } else { Tag::Noun }),
            _ => None,
        }
    }

    /// "the (WHO)", "(WHO) officials": whether a word next to it is in small letters.
    fn is_among_small(&self, at: usize) -> bool {
        let small = |at: usize| self.words.get(at).is_some_and(|word| word.letters.starts_with(char::is_lowercase));
        small(at + 1) || at > 0 && small(at - 1)
    }

    /// "in (boats)", "her group (wonders)": what a word in -s is that was taken for a possessive.
    fn whole_word(&self, at: usize) -> Tag {
        let verb = at > 0 && (self.tags[at - 1].is_noun() || self.tags[at - 1].is_adverb());
        if verb { Tag::VerbThird } else { Tag::NounPlural }
    }

    /// "Local officials (put) the toll at 61", "The bank, however, (cut) its rate": a verb whose past is like its base
    /// form, behind the plural that opens the sentence, or behind any noun and an adverb between commas.
    fn is_done_by_opening_noun(&self, at: usize) -> bool {
        if at >= NEAR || !self.is_small(at, List::UnchangingPasts) {
            return false;
        }
        let inserted = self.near(at).ends_with(&[Tag::Comma, Tag::Adverb, Tag::Comma]);
        let subject = &self.tags[..if inserted { at - 3 } else { at }];
        let belongs = |tag: &Tag| matches!(tag, Tag::Determiner | Tag::Adjective | Tag::Number) || tag.is_noun();
        subject.first().is_some_and(belongs)
            && subject.last().is_some_and(|&last| if inserted { last.is_noun() } else { last == Tag::NounPlural })
            && subject.iter().all(|tag| belongs(tag) || *tag == Tag::Preposition && inserted)
    }

    /// "Channels deny it and (say) so": a base form after a conjunction behind a present plural, no "to" between.
    fn goes_on_with_plural(&self, at: usize) -> bool {
        let before = self.near(at);
        before.last() == Some(&Tag::Conjunction)
            && before
                .iter()
                .rev()
                .find(|tag| tag.is_finite() || matches!(tag, Tag::To | Tag::Verb | Tag::VerbGerund | Tag::Comma))
                == Some(&Tag::VerbPresent)
    }

    /// "(Research) firm Ann Lee Partners predicts", "When it rained, (court) documents said": the first word before nouns
    /// and their tensed verb.
    fn opens_subject(&self, at: usize) -> bool {
        let first = at + 1;
        let end = || (first..self.tags.len().min(first + NEAR)).find(|&place| !self.tags[place].is_noun());
        let opens = at == 0 || self.tags[at - 1] == Tag::Comma;
        opens && self.can_be(at, Tag::Noun) && end().is_some_and(|end| end > first && self.tags[end].is_finite())
    }

    /// "said in (court) that": what was taken for a verb behind a preposition.
    fn is_setting(&self, at: usize) -> bool {
        at > 0
            && self.tags[at - 1] == Tag::Preposition
            && self.is_small(at - 1, List::SettingPrepositions)
            && self.is_small(at, List::Settings)
    }

    /// "the Safety (Executive) estimated", "Kim (Dae-jung)": a word with a capital between a name and what it does, or an
    /// adjective there that describes nothing, or one with a hyphen that nobody knows behind a name.
    fn ends_name(&self, at: usize) -> bool {
        let letters = self.words[at].letters;
        let small = |at: usize| self.words.get(at).is_some_and(|word| word.letters.starts_with(char::is_lowercase));
        let described = |tag: Tag| tag.is_noun() || tag.is_adjective() || tag == Tag::Number;
        let acts = |tag: Tag| tag.is_finite() || tag == Tag::VerbParticiple;
        if at == 0 || !self.is_capital(at - 1) || !self.tags[at - 1].is_noun() {
            return false;
        }
        let unknown = !self.was_seen(at) && letters.contains('-') && letters.contains(char::is_uppercase);
        let ends = |next: Tag| acts(next) || self.tags[at] == Tag::Adjective && !described(next);
        let last = self.is_capital(at) && small(at + 1) && self.tag(at + 1).is_some_and(ends);
        last || unknown && self.tags[at - 1].is_name()
    }

    /// "residents (testified) prices would rise": a reporting verb between a noun, in a clause without a verb so far, and
    /// another with its verb.
    fn tells_clause(&self, at: usize) -> bool {
        const SUBJECT: usize = 8;
        let before = self.near(at).iter().rev().take_while(|&&tag| tag != Tag::Comma);
        let subject = |tag: Tag| {
            tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Determiner | Tag::PronounPossessive | Tag::Number)
        };
        let behind = &self.tags[at + 1..self.tags.len().min(at + 1 + SUBJECT)];
        let verb = behind.iter().position(|&tag| !subject(tag));
        self.tags[at - 1].is_noun()
            && !before.into_iter().any(|tag| tag.is_finite())
            && verb.is_some_and(|verb| {
                behind[verb].is_finite() && behind[..verb].last().is_some_and(|&noun| noun.is_noun())
            })
    }

    /// "(diplomats) said", "the (owners) knew": a plural before what it does.
    fn tells_next(&self, at: usize) -> bool {
        if at > 0 && self.tags[at - 1] == Tag::Number && self.words[at].letters.ends_with('s') {
            return !self.is_small(at, List::VerbsInS) && self.is_counted(at);
        }
        let owned = at > 0 && matches!(self.tags[at - 1], Tag::Determiner | Tag::PronounPossessive);
        owned && self.tag(at + 1).is_some_and(Tag::is_finite) && self.words[at - 1].letters.len() < 6
            || at + 1 < self.words.len()
                && self.is_small(at + 1, List::TellingPasts)
                && self.words[at].letters.ends_with('s')
                && !self.is_small(at, List::VerbsInS)
    }

    /// "told the Herald (talks) had failed": behind a name that hears of it, before another verb.
    fn is_told_about(&self, at: usize) -> bool {
        const HEARER: usize = 5;
        let names = |tag: &&Tag| tag.is_name() || **tag == Tag::Determiner;
        let hearer = self.near(at).iter().rev().take(HEARER).take_while(names).count();
        hearer > 0
            && at > hearer
            && self.is_small(at - hearer - 1, List::HearerVerbs)
            && self.can_be(at, Tag::NounPlural)
            && self.tag(at + 1).is_some_and(Tag::is_finite)
    }

    /// "(Witnesses) described", "Three (suspects) escaped", "Local (officials) put", "who (critics) say": a plural
    /// between what opens the sentence or the clause and its verb.
    fn acts_next(&self, at: usize) -> bool {
        let verb = match at.checked_sub(1).map(|before| self.tags[before]) {
            Some(Tag::WhPronoun) => [Tag::VerbPast, Tag::VerbPresent],
            Some(Tag::Number | Tag::Adjective) if at > 1 => return false,
            Some(Tag::Adjective) => {
                let helps = self.is_small(at, List::CausingVerbs);
                return self.tag(at + 1) == Some(Tag::Verb) && !helps;
            }
            None | Some(Tag::Number) => [Tag::VerbPast, Tag::VerbParticiple],
            _ => return false,
        };
        self.can_be(at, Tag::NounPlural) && self.tag(at + 1).is_some_and(|next| verb.contains(&next))
    }

    /// "described (hearing) shots": no preposition behind a past form.
    fn is_done_by_subject(&self, at: usize) -> bool {
        at > 0
            && matches!(self.tags[at - 1], Tag::VerbPast | Tag::VerbParticiple)
            && self.words[at].letters.ends_with("ing")
            && !self.is_small(at, List::ListingParticiples)
            && self.can_be(at, Tag::VerbGerund)
    }

    /// "Thousands (marched), the union said.": a past form behind the subject that opens the sentence, in a clause
    /// without another verb, before the frame that ends it.
    fn has_frame_behind(&self, at: usize) -> bool {
        const SUBJECT: usize = 8;
        const FRAME: usize = 12;
        let subject = |tag: Tag| {
            let opens = matches!(tag, Tag::Determiner | Tag::PronounPossessive | Tag::Possessive | Tag::Number);
            opens || tag.is_noun() || tag.is_adjective()
        };
        if !(1..SUBJECT).contains(&at)
            || !self.can_be(at, Tag::VerbPast)
            || self.is_small(at, List::TwoObjectParticiples)
            || !self.tags[at - 1].is_noun()
            || !self.tags[..at].iter().all(|&tag| subject(tag))
        {
            return false;
        }
        let behind = &self.tags[at..self.tags.len().min(at + NEAR)];
        let Some(comma) = behind.iter().position(|&tag| tag == Tag::Comma) else { return false };
        let Some(end) = behind.iter().position(|tag| matches!(tag, Tag::Terminal | Tag::Colon)) else { return false };
        let verbs = |tags: &[Tag]| tags.iter().filter(|tag| tag.is_finite()).count();
        let frame = behind.get(comma + 1..end).unwrap_or_default();
        let named = frame.iter().position(|&tag| !subject(tag));
        verbs(&behind[..comma]) == 0
            && verbs(frame) == 1
            && named.is_some_and(|verb| (1..FRAME).contains(&verb) && frame[verb].is_finite())
    }

    /// ", (Will) Burke": a modal with a capital between a comma and a name.
    fn opens_name(&self, at: usize) -> bool {
        at > 0
            && self.tags[at - 1] == Tag::Comma
            && self.is_capital(at)
            && self.is_capital(at + 1)
            && self.tag(at + 1).is_some_and(Tag::is_name)
    }

    /// ", doctors there (told) the Post,": a subject before it and an object behind it, all between two commas.
    fn interrupts(&self, at: usize) -> bool {
        const FRAME: usize = 6;
        let object = |tag: &Tag| tag.is_noun() || tag.is_adjective() || *tag == Tag::Determiner;
        let subject = |tag: &&Tag| object(tag) || tag.is_adverb() || **tag == Tag::PronounPossessive;
        let before = self.near(at).iter().rev().take_while(subject).count();
        let behind = self.tags[at + 1..].iter().take_while(|tag| object(tag)).count();
        self.is_small(at, List::TellingPasts)
            && (1..FRAME).contains(&before)
            && (1..FRAME).contains(&behind)
            && at > before
            && self.tags[at - before - 1] == Tag::Comma
            && self.tag(at + behind + 1) == Some(Tag::Comma)
    }

    /// "who aides say (opposed) the bill": a past form before its object and behind a frame in a clause with "who".
    fn is_told_of(&self, at: usize) -> bool {
        const CLAUSE: usize = 6;
        at > 1
            && self.tags[at - 1].is_finite()
            && self.is_small(at - 1, List::InnerFrames)
            && self.tags[at.saturating_sub(CLAUSE)..at].contains(&Tag::WhPronoun)
            && matches!(self.tag(at + 1), Some(Tag::Determiner | Tag::PronounPossessive | Tag::Number))
    }

    /// "The coach, who had won twice, (resigned).": a past form behind the clause about the subject that opens the
    /// sentence, which has no verb yet.
    fn closes_relative(&self, at: usize) -> bool {
        const SUBJECT: usize = 8;
        let relative = |tag: &Tag| matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhPossessive);
        let opens = |place: usize| place > 1 && self.tags[place - 1] == Tag::Comma;
        let past = self.can_be(at, Tag::VerbPast) || self.words[at].letters.ends_with("ed");
        if at == 0 || self.tags[at - 1] != Tag::Comma || !past {
            return false;
        }
        let Some(clause) = self.tags[..at.min(SUBJECT)].iter().position(relative).filter(|&place| opens(place)) else {
            return false;
        };
        let goes_on = |pair: &[Tag]| pair[0] == Tag::Comma && pair[1].is_finite();
        let tensed = |tags: &[Tag]| tags.iter().any(|tag| tag.is_finite());
        let behind = &self.tags[at..self.tags.len().min(at + NEAR)];
        !tensed(&self.tags[..clause])
            && self.tags[clause - 2].is_noun()
            && tensed(&self.near(at)[clause.saturating_sub(at.saturating_sub(NEAR))..])
            && !behind.windows(2).any(goes_on)
    }

    /// Whether a reporting verb tells what its subject says, and not what is said of it.
    fn reports(&self, at: usize) -> bool {
        let tells = || self.closes_apposition(at) || self.states_clause(at) || self.tells_by_means(at);
        self.reports_alone(at) || self.can_report(at) && tells()
    }

    /// The same where the word could be an adjective as well.
    fn reports_alone(&self, at: usize) -> bool {
        let tells = || self.opens_final_frame(at) || self.tells_clause(at) || self.follows_quotation(at);
        self.can_report(at) && tells()
    }

    /// Whether the past form of a reporting verb is behind something.
    fn can_report(&self, at: usize) -> bool {
        at > 0 && self.is_small(at, List::ReportingPasts)
    }

    /// Whether a reporting verb is behind an apposition, which has no verb of its own, and is what the one says who
    /// is told of there: no other verb takes that subject.
    fn closes_apposition(&self, at: usize) -> bool {
        let before = self.near(at);
        let Some((Tag::Comma, apposition)) = before.split_last() else { return false };
        let Some(opens) = apposition.iter().rposition(|&tag| tag == Tag::Comma) else { return false };
        let plain = |tag: &Tag| !tag.is_finite() && !matches!(tag, Tag::OpenQuote | Tag::CloseQuote);
        let named = opens.checked_sub(1).is_some_and(|noun| apposition[noun].is_noun());
        let goes_on = |pair: &[Tag]| pair[0] == Tag::Comma && pair[1].is_finite();
        let behind = &self.tags[at..self.tags.len().min(at + NEAR)];
        named
            && opens + 1 < apposition.len()
            && apposition[opens + 1..].iter().all(plain)
            && !self.next_is(at, "by")
            && !behind.windows(2).any(goes_on)
    }

    /// Whether a reporting verb behind the noun that opens its sentence takes a clause with "that", a time or a place
    /// between them.
    fn states_clause(&self, at: usize) -> bool {
        const BETWEEN: usize = 8;
        let behind = at + 1..self.tags.len().min(at + 1 + BETWEEN);
        let that = behind.clone().find(|&place| self.words[place].letters == "that");
        let plain = |place: usize| !self.tags[place].is_finite() && self.tags[place] != Tag::Comma;
        self.tags[at - 1].is_noun()
            && !self.near(at).iter().any(|tag| tag.is_finite() || *tag == Tag::Comma)
            && that.is_some_and(|that| that > at + 1 && self.tags[that] == Tag::Preposition)
            && behind.take_while(|&place| Some(place) != that).all(plain)
    }

    /// Whether a reporting verb is right behind a quotation, and who speaks is behind it.
    fn follows_quotation(&self, at: usize) -> bool {
        self.tags[at - 1] == Tag::CloseQuote
            && self.tag(at + 1).is_some_and(|next| next.is_noun() || next.is_adjective() || next == Tag::Determiner)
    }

    /// Whether somebody says it by some means, and nobody did it to the subject.
    fn tells_by_means(&self, at: usize) -> bool {
        (self.tags[at - 1].is_noun() || matches!(self.tags[at - 1], Tag::Pronoun | Tag::Comma | Tag::CloseBracket))
            && self.next_is(at, "by")
            && at + 2 < self.words.len()
            && self.is_small(at + 2, List::Means)
    }

    /// Whether the noun of a role was taken for an adjective before what it is for.
    fn is_role_of(&self, at: usize) -> bool {
        at > 0
            && self.tags[at - 1].is_adjective()
            && self.is_small(at, List::Roles)
            && matches!(self.tag(at + 1), Some(Tag::Preposition | Tag::Comma))
    }

    /// "from nine (states)": a number above one, written out, behind a preposition.
    fn is_counted(&self, at: usize) -> bool {
        at > 1 && self.tags[at - 2] == Tag::Preposition && self.words[at - 1].letters != "one"
    }

    /// "diplomats (said) could", "the 34-year-old (told) reporters": right after the plural that says it, or after an
    /// adjective with an article.
    fn is_told_by_noun(&self, at: usize) -> bool {
        let speaker = |tag: Tag| tag.is_noun() || tag == Tag::Number;
        let described = at > 1 && self.tags[at - 1].is_adjective() && self.tags[at - 2] == Tag::Determiner;
        self.is_small(at, List::TellingPasts) && at > 0 && (speaker(self.tags[at - 1]) || described)
    }

    /// ", (explained) police spokesman Nils Berg last week.": a reporting verb behind the comma that ends a clause, in
    /// front of who says it, and no other verb behind.
    fn opens_final_frame(&self, at: usize) -> bool {
        let source = |tag: Tag| tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Determiner | Tag::Number);
        let behind = &self.tags[at + 1..self.tags.len().min(at + NEAR)];
        let end = behind.iter().position(|&tag| tag == Tag::Terminal).unwrap_or(behind.len());
        self.tags[at - 1] == Tag::Comma
            && self.tag(at + 1).is_some_and(source)
            && behind[..end].iter().all(|&tag| !tag.is_finite() && tag != Tag::Conjunction)
            && self.near(at).iter().any(|tag| tag.is_finite())
    }

    /// "Ann Lee, 78, (shouted)": a past form after a name with its age.
    fn follows_age(&self, at: usize) -> bool {
        at > 3
            && self.tags[at - 1] == Tag::Comma
            && self.tags[at - 2] == Tag::Number
            && self.tags[at - 3] == Tag::Comma
            && self.tags[at - 4].is_name()
            && self.can_be(at, Tag::VerbPast)
    }

    /// "that the ferry (struck) rocks": a past form between the subject of a clause and its object.
    fn has_inner_subject(&self, at: usize) -> bool {
        let subject =
            |tag: Tag| tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Determiner | Tag::PronounPossessive);
        let opener = (0..at).rev().take(NEAR).find(|&place| !subject(self.tags[place]));
        let object = |tag: Tag| {
            tag.is_noun()
                || matches!(tag, Tag::Determiner | Tag::PronounPossessive | Tag::Number | Tag::Currency | Tag::Pronoun)
        };
        opener.is_some_and(|opener| self.words[opener].letters == "that" && self.tags[opener] == Tag::Preposition)
            && self.tags[at - 1].is_noun()
            && self.can_be(at, Tag::VerbPast)
            && !self.is_small(at, List::TwoObjectParticiples)
            && self.tag(at + 1).is_some_and(object)
    }

    /// "told by (her) doctor": behind a preposition and before a noun she owns it.
    fn owns_next(&self, at: usize) -> bool {
        self.words[at].letters == "her"
            && at > 0
            && self.tags[at - 1] == Tag::Preposition
            && self.tag(at + 1).is_some_and(is_common)
    }

    /// "the group on Tuesday (cut) its forecast": a past form in front of an article, in a sentence without a verb so far.
    fn has_object(&self, at: usize) -> bool {
        let taken = |tag: &Tag| tag.is_finite() || matches!(tag, Tag::Comma | Tag::Verb | Tag::To);
        matches!(self.tag(at + 1), Some(Tag::PronounPossessive | Tag::Determiner))
            && self.can_be(at, Tag::VerbPast)
            && at > 0
            && self.tags[at - 1].is_noun()
            && !self.near(at).iter().any(taken)
    }

    /// "the drivers' union (claims) that": a verb behind what somebody owns, no verb before.
    fn is_verb_of_owned(&self, at: usize) -> bool {
        let group = self.near(at).iter().rev().take_while(|tag| tag.is_noun()).count();
        group > 0
            && self.next_is(at, "that")
            && self.can_be(at, Tag::VerbThird)
            && at > group
            && self.tags[at - group - 1] == Tag::Possessive
            && !self.near(at).iter().any(|tag| tag.is_finite())
    }

    /// "its growth (forecast) for", "the Stage (Weekly) that": behind a noun and before no noun there is the noun itself.
    fn closes_group(&self, at: usize) -> bool {
        let opens = |tag: Tag| matches!(tag, Tag::Preposition | Tag::Possessive) || tag.is_finite();
        at > 1
            && self.tags[at - 1].is_noun()
            && self.tag(at + 1).is_some_and(opens)
            && (self.is_owned(at) || self.is_capital(at) && self.is_capital(at - 1))
            && !self.words[at].letters.ends_with("ed")
    }

    /// Whether nothing but nouns and adjectives is between a possessive pronoun and a word.
    fn is_owned(&self, at: usize) -> bool {
        let group =
            (0..at).rev().take(NEAR).find(|&place| !self.tags[place].is_noun() && !self.tags[place].is_adjective());
        group.is_some_and(|owner| self.tags[owner] == Tag::PronounPossessive)
    }

    /// The tags before a word, as far as they are near.
    fn near(&self, at: usize) -> &[Tag] {
        &self.tags[at.saturating_sub(NEAR)..at]
    }

    /// Whether a word is the name of a month, with its capital.
    fn is_month(&self, at: usize) -> bool {
        self.is_capital(at) && self.lists[List::Months].has(self.words[at].word)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.letters.starts_with(char::is_uppercase))
    }
}

/// A noun that is no name.
const fn is_common(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::NounPlural)
}
