//! An article with its linguistic layers, each an equally long column or a partition of the
//! tokens, made in one go and never changed. Everything later reads it.

use std::borrow::Cow;

use crate::layout::{BlockKind, Blocks};
use crate::lists::{List, Lists};
use crate::quote::Quotes;
use crate::sentence::Sentences;
use crate::tag::{Groups, Lemmatizer, Tag, Tagger};
use crate::text::{Article, Column, Span, TokenId, TokenRange, TokenRuns, Word};
use crate::token::{self, Token};

/// An article with tokens, blocks, quotations, sentences, tags, lemmas and groups.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The article itself.
    pub article: &'a Article,
    /// The words that the stages know.
    pub lists: &'a Lists,
    /// Its tokens.
    pub tokens: Column<Token>,
    /// Identity of each token's lower-case form.
    pub words: Column<Word>,
    /// Its blocks.
    pub blocks: Blocks,
    /// Its quotations.
    pub quotes: Quotes,
    /// Its sentences.
    pub sentences: Sentences,
    /// Part of speech of each token.
    pub tags: Column<Tag>,
    /// Identity of each token's base form.
    pub lemmas: Column<Word>,
    /// Noun and verb groups.
    pub groups: Groups,
}

impl<'a> Document<'a> {
    /// Runs the linguistic stages over an article with the word lists of a grammar.
    pub fn new(article: &'a Article, lists: &'a Lists) -> Self {
        let text = article.reading();
        let tokens = token::tokens(text);
        let words: Column<Word> = tokens.iter().map(|token| Word::of(token.span.slice(text))).collect();
        let blocks = Blocks::new(article, &tokens, lists);
        let quotes = Quotes::new(article, &tokens, &blocks);
        let sentences = Sentences::new(article, &tokens, &blocks, &quotes, lists);
        let tags = Tagger::embedded().tag(article, &tokens, &words, &sentences, lists);
        let lemmatizer = Lemmatizer::embedded();
        let lemmas = tokens
            .iter()
            .zip(&words)
            .zip(&tags)
            .map(|((token, &word), &tag)| lemmatizer.word(token.span.slice(text), word, tag))
            .collect();
        let groups = Groups::new(&words, &tags, &sentences, lists);
        Self { article, lists, tokens, words, blocks, quotes, sentences, tags, lemmas, groups }
    }

    /// The letters of a token, as they are read.
    pub fn text(&self, token: TokenId) -> &'a str {
        self.tokens[token].span.slice(self.article.reading())
    }

    /// Whether the word of a token is an entry of a list.
    pub fn is_listed(&self, token: TokenId, list: List) -> bool {
        self.lists[list].has(self.words[token])
    }

    /// Whether the base form of a token is an entry of a list.
    pub fn is_lemma_listed(&self, token: TokenId, list: List) -> bool {
        self.lists[list].has(self.lemmas[token])
    }

    /// Whether a token is in the title.
    pub fn is_in_title(&self, token: TokenId) -> bool {
        let sentence = &self.sentences.all()[self.sentences.of(token)];
        self.blocks.all()[sentence.block].kind == BlockKind::Title
    }

    /// The lower-case base form of a token.
    pub fn lemma(&self, token: TokenId) -> Cow<'a, str> {
        Lemmatizer::embedded().lemma(self.text(token), self.tags[token])
    }

    /// The bytes from the first token of a range to its last; empty for an empty range.
    pub fn span(&self, range: TokenRange) -> Span {
        match self.tokens.of(range) {
            [first, .., last] => first.span.cover(last.span),
            [only] => only.span,
            [] => Span::default(),
        }
    }

    /// The words of a range as they are read.
    pub fn words_of(&self, range: TokenRange) -> &'a str {
        self.span(range).slice(self.article.reading())
    }

    /// The words of all runs, joined by " … ".
    pub fn words_of_runs(&self, runs: &TokenRuns) -> String {
        runs.iter().map(|run| self.words_of(run)).collect::<Vec<_>>().join(" … ")
    }
}
