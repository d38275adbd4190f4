//! Newtypes for positions in the pipeline's columns, and vectors that take no other id.
//! A token's id cannot index sentences, and a range of tokens cannot be taken for a range of bytes.

use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// A zero-based position in a vector of one kind of thing.
pub trait Id: Copy + Ord {
    /// The id of position `index`.
    ///
    /// # Panics
    /// If there are 2^32 items or more.
    fn from_index(index: usize) -> Self;
    /// The position.
    fn index(self) -> usize;
}

// One is added to each position: no id is zero, so an optional one takes four bytes as well.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(NonZeroU32);

        impl Id for $name {
            fn from_index(index: usize) -> Self {
                let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
                Self(number.expect("fewer than 2^32 items"))
            }
            fn index(self) -> usize {
                self.0.get() as usize - 1
            }
        }
    )*};
}

ids! {
    /// A token of the article.
    TokenId,
    /// A block of the article: a paragraph, the title, a byline, a list item.
    BlockId,
    /// A sentence of the article.
    SentenceId,
    /// A quotation of the article.
    QuoteId,
    /// A noun or verb group of the article.
    GroupId,
    /// A rule (pattern) of the rulebook.
    RuleId,
    /// A rule of the rulebook about what is around.
    ContextId,
    /// A cue of the rulebook.
    CueId,
    /// What is on one side of the cue in patterns of the rulebook.
    SideId,
    /// An attribution of the article.
    AttributionId,
    /// A source entity of the article.
    SourceId,
    /// A claim of the article.
    ClaimId,
}

/// A vector indexed by one kind of id only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdVec<I, T> {
    items: Vec<T>,
    id: PhantomData<I>,
}

/// One value for each token, in text order.
pub type Column<T> = IdVec<TokenId, T>;

impl<I: Id, T> IdVec<I, T> {
    /// An empty vector.
    pub const fn new() -> Self {
        Self { items: Vec::new(), id: PhantomData }
    }

    /// An empty vector with room for `capacity` items.
    pub fn with_capacity(capacity: usize) -> Self {
        Vec::with_capacity(capacity).into()
    }

    /// Appends an item and returns its id.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_index(self.items.len() - 1)
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it has no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The item, if the id is in range.
    pub fn get(&self, id: I) -> Option<&T> {
        self.items.get(id.index())
    }

    /// The items in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The items in order, each with its id.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(index, item)| (I::from_index(index), item))
    }

    /// The ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.items.len()).map(I::from_index)
    }

    /// All items as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }
}

impl<T> Column<T> {
    /// The values of the tokens of a range.
    ///
    /// # Panics
    /// If the range is out of bounds.
    pub fn of(&self, range: TokenRange) -> &[T] {
        &self.items[range.start().index()..range.end().index()]
    }
}

impl<I: Id, T> Default for IdVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Id, T> From<Vec<T>> for IdVec<I, T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, id: PhantomData }
    }
}

impl<I: Id, T> FromIterator<T> for IdVec<I, T> {
    fn from_iter<A: IntoIterator<Item = T>>(items: A) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<I: Id, T> Index<I> for IdVec<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for IdVec<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.items[id.index()]
    }
}

impl<'a, I: Id, T> IntoIterator for &'a IdVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A half-open range of tokens, `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TokenRange {
    start: TokenId,
    end: TokenId,
}

impl TokenRange {
    /// The tokens from position `start` (included) to position `end` (excluded).
    ///
    /// # Panics
    /// If `start > end`.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "token range {start}..{end} ends before it starts");
        Self { start: TokenId::from_index(start), end: TokenId::from_index(end) }
    }

    /// The range of one token.
    pub fn single(token: TokenId) -> Self {
        Self::new(token.index(), token.index() + 1)
    }

    /// First token.
    pub const fn start(self) -> TokenId {
        self.start
    }

    /// One past the last token; not necessarily a token of the article.
    pub const fn end(self) -> TokenId {
        self.end
    }

    /// The last token, if there is one.
    pub fn last(self) -> Option<TokenId> {
        (!self.is_empty()).then(|| TokenId::from_index(self.end.index() - 1))
    }

    /// Number of tokens.
    pub fn len(self) -> usize {
        self.end.index() - self.start.index()
    }

    /// Whether it holds no token.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The tokens in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = TokenId> + ExactSizeIterator + Clone {
        (self.start.index()..self.end.index()).map(TokenId::from_index)
    }

    /// Whether the token lies in it.
    pub fn holds(self, token: TokenId) -> bool {
        self.start <= token && token < self.end
    }

    /// Whether every token of `other` lies in it.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a token.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// What the two share, if anything.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }
}

/// Ranges of tokens in text order that do not overlap or touch: the extent of a discontinuous span.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TokenRuns(SmallVec<[TokenRange; 2]>);

impl TokenRuns {
    /// Sorts the ranges, joins those that touch and drops empty ones.
    pub fn new(ranges: impl IntoIterator<Item = TokenRange>) -> Self {
        let mut ranges: SmallVec<[TokenRange; 2]> = ranges.into_iter().filter(|range| !range.is_empty()).collect();
        ranges.sort_unstable();
        ranges.dedup_by(|next, last| {
            let touches = next.start <= last.end;
            if touches {
                *last = last.cover(*next);
            }
            touches
        });
        ranges.shrink_to_fit();
        Self(ranges)
    }

    /// The runs in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = TokenRange> + ExactSizeIterator + Clone {
        self.0.iter().copied()
    }

    /// Whether there is no token in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.iter().map(TokenRange::len).sum()
    }

    /// From the first token to the last, gaps included.
    pub fn hull(&self) -> Option<TokenRange> {
        Some(self.0.first()?.cover(*self.0.last()?))
    }

    /// Whether the token lies in one of the runs.
    pub fn holds(&self, token: TokenId) -> bool {
        self.iter().any(|run| run.holds(token))
    }

    /// Whether a run shares a token with the range.
    pub fn overlaps(&self, range: TokenRange) -> bool {
        self.iter().any(|run| run.overlaps(range))
    }

    /// What the two have in common.
    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.iter().peekable(), other.iter().peekable());
        let mut both = SmallVec::new();
        while let (Some(&one), Some(&two)) = (left.peek(), right.peek()) {
            both.extend(one.intersection(two));
            // The one that ends first meets nothing further.
            if one.end <= two.end {
                left.next()
            } else {
                right.next()
            };
        }
        Self(both)
    }

    /// The parts that lie in `range`.
    #[must_use]
    pub fn within(&self, range: TokenRange) -> Self {
        Self(self.iter().filter_map(|run| run.intersection(range)).collect())
    }
}

impl From<TokenRange> for TokenRuns {
    fn from(range: TokenRange) -> Self {
        Self::new([range])
    }
}
