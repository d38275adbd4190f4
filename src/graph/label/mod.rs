//! What a reader needs of a claim where the article is not at hand: "She [Ann Lee] would resign", "Which [the report]
//! was late", "The visit [is expected] to strengthen ties".
//!
//! [`names`] tells whom pronouns and descriptions stand for, [`gap`] how the runs of a claim are joined, [`opening`] what
//! a claim can do without at its start and what a relative clause goes on with; [`piece`] turns the pieces to text.

mod piece;
mod names;
mod gap;
mod opening;
mod labels;

pub(super) use labels::Labels;
