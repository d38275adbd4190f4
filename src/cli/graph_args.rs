//! The arguments of `ascribe graph` as typed: which view, what of it, how much of it.

use std::num::NonZeroUsize;

use clap::Args;

use super::args::{CellArgs, InputArgs, MergeArgs};
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::diagnostic::closest;
use crate::view::{Day, Filter, View};

/// What to draw.
#[derive(Debug, Args)]
pub(super) struct GraphArgs {
    #[command(flatten)]
    pub(super) articles: InputArgs,
    /// What to show: all (sources, claims, articles), sources (who is quoted beside whom, who passes on whom), outlets
    /// (which outlet quotes whom) or claims (those that several articles make)
    #[arg(long, value_name = "VIEW", value_parser = view, default_value = "all")]
    pub(super) view: View,
    /// Show at most so many nodes, those with the most claims in the most articles [default: 150 in svg, dot and
    /// mermaid, else all]
    #[arg(long, value_name = "N", value_parser = most)]
    pub(super) max_nodes: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(super) filter: FilterArgs,
    #[command(flatten)]
    pub(super) merging: MergeArgs,
    #[command(flatten)]
    pub(super) table: CellArgs,
}

/// Of which sources, claims and articles.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters")]
pub(super) struct FilterArgs {
    /// Only sources of at least so many claims
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    min_claims: usize,
    /// Only the source of that name, and what it touches
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Only sources of these kinds: person, organization, document, anonymous, group, pronoun
    #[arg(long, value_name = "KIND,…", value_parser = kind, value_delimiter = ',')]
    kind: Vec<SourceKind>,
    /// Only claims of these statuses: attributed, anonymous, vague, hedged, continued, unattributed
    #[arg(long, value_name = "STATUS,…", value_parser = status, value_delimiter = ',')]
    status: Vec<Status>,
    /// Leave out the claims that have no source
    #[arg(long)]
    no_unattributed: bool,
    /// Only articles published on that day or later: 2024-06-19, 2024-06 or 2024
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    /// Only articles published on that day or earlier
    #[arg(long, value_name = "DAY")]
    to: Option<Day>,
    /// Only articles of that outlet
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,
}

impl FilterArgs {
    /// Whether articles without an outlet are left out.
    pub(super) const fn asks_outlet(&self) -> bool {
        self.outlet.is_some()
    }

    /// Whether articles without a day are left out.
    pub(super) const fn asks_day(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// What the arguments ask for.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            min_claims: self.min_claims,
            source: self.source.clone(),
            kinds: self.kind.clone(),
            statuses: self.status.clone(),
            no_unattributed: self.no_unattributed,
            from: self.from.clone(),
            to: self.to.clone(),
            outlet: self.outlet.clone(),
        }
    }
}

fn most(typed: &str) -> Result<NonZeroUsize, String> {
    typed
        .parse()
        .map_err(|_| "expected a whole number of nodes, 1 or more; without --max-nodes all are shown".to_owned())
}

fn view(typed: &str) -> Result<View, String> {
    View::from_name(typed).ok_or_else(|| unknown(typed, View::ALL.iter().map(|view| view.name())))
}

fn kind(typed: &str) -> Result<SourceKind, String> {
    let found = SourceKind::ALL.into_iter().find(|kind| kind.name() == typed);
    found.ok_or_else(|| unknown(typed, SourceKind::ALL.iter().map(|kind| kind.name())))
}

fn status(typed: &str) -> Result<Status, String> {
    let found = Status::ALL.into_iter().find(|status| status.name() == typed);
    found.ok_or_else(|| unknown(typed, Status::ALL.iter().map(|status| status.name())))
}

/// What may be typed instead.
fn unknown(typed: &str, names: impl Iterator<Item = &'static str> + Clone) -> String {
    let known = names.clone().collect::<Vec<_>>().join(", ");
    match closest(typed, names) {
        Some(name) => format!("did you mean {name}? (known are {known})"),
        None => format!("known are {known}"),
    }
}
