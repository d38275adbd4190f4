//! Tokens without remarks about mistakes: nobody reads them, and to look for them takes a quarter of the time.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Emitter, ForwardingEmitter, Tokenizer};

/// An emitter that hears of no mistakes.
#[derive(Debug)]
pub(super) struct Unheard<E>(pub(super) E);

impl<E: Emitter> ForwardingEmitter for Unheard<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// The tokens of a piece of markup.
pub(super) fn tokens<'m, R>(markup: R) -> Tokenizer<R::Reader, Unheard<DefaultEmitter>>
where
    R: html5gum::Readable<'m>,
{
    Tokenizer::new_with_emitter(markup, Unheard(DefaultEmitter::default()))
}
