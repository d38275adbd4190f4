//! The arguments as typed. Nothing is opened, read or decided here: [`super::settings`] checks what
//! was typed, so that help, completions and the man page need no work and can have no error.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use super::graph_args::GraphArgs;
use super::help;
use crate::export::Cells;
use crate::read::Options;
use crate::text::OffsetUnit;

/// The definition of the command line, for completions and the man page.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Who said what in news text, and which claims lack attribution.
#[derive(Debug, Parser)]
#[command(name = "ascribe", version, arg_required_else_help = true, max_term_width = 100, after_help = help::ASCRIBE)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) common: Common,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print who said what: sources, attributions and claims of each article
    #[command(after_help = help::EXTRACT)]
    Extract(TableArgs),
    /// Draw the source graph: who makes which claim, and who passes it on
    #[command(after_help = help::GRAPH)]
    Graph(GraphArgs),
    /// List the sources of all articles: kind, articles, claims, mentions, aliases, and why merged
    #[command(after_help = help::SOURCES)]
    Sources(SourcesArgs),
    /// Find claims that lack attribution, or have a weak one
    #[command(after_help = help::AUDIT)]
    Audit(AuditArgs),
    /// Tell why: what every stage saw in an article or one line of it; or the page of a rule, cue or check
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArgs),
    /// Serve an editor: findings while you write, sources of claims, an outline (Language Server Protocol)
    #[cfg(feature = "lsp")]
    #[command(after_help = help::LSP)]
    Lsp(LspArgs),
    /// Serve a page to paste or drop a draft, and a JSON interface, on this machine
    #[cfg(feature = "serve")]
    #[command(after_help = help::SERVE)]
    Serve(ServeArgs),
    /// Check, list, show or test grammar files
    #[command(after_help = help::GRAMMAR)]
    Grammar(GrammarArgs),
    /// Measure precision, recall and F1 against annotated articles (brat standoff)
    #[command(after_help = help::EVAL)]
    Eval(EvalArgs),
    /// Fit the model from annotated articles, or the tagger from a treebank
    #[cfg(feature = "train")]
    #[command(after_help = help::TRAIN)]
    Train(TrainArgs),
    /// Print completions for a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the man page, of the program or of one of its commands
    #[command(after_help = help::MAN)]
    Man {
        /// Which command [default: the program as a whole]
        command: Option<String>,
    },
}

/// The articles.
#[derive(Debug, Args)]
pub(super) struct InputArgs {
    /// Files of one article (text, Markdown, web pages, documents, mails, subtitles) or of many (jsonl, json, csv,
    /// parquet, warc, mbox), packed as .gz or .zst or not; stores (.sqlite) that extract filled;
    /// folders (searched through, sorted by path); or - for standard input; none: standard input
    #[arg(value_name = "INPUT", value_hint = ValueHint::AnyPath)]
    pub(super) inputs: Vec<PathBuf>,
    /// Of the files in folders take only those that match; may be given several times
    #[arg(long, value_name = "GLOB")]
    pub(super) include: Vec<String>,
    /// Leave out the files in folders that match; may be given several times
    #[arg(long, value_name = "GLOB")]
    pub(super) exclude: Vec<String>,
    #[command(flatten)]
    pub(super) records: RecordArgs,
    #[command(flatten)]
    pub(super) names: NameArgs,
}

/// Where the records of jsonl, json and csv files have what.
#[derive(Debug, Args)]
pub(super) struct RecordArgs {
    /// The field of jsonl and json records, or the column of csv files, that holds the text
    #[arg(long, value_name = "NAME", default_value = Options::TEXT)]
    pub(super) text_field: String,
    /// The field or column that holds the article's id [default: id; without it, file and number]
    #[arg(long, value_name = "NAME")]
    pub(super) id_field: Option<String>,
    /// The field or column that tells who published the article [default: outlet, site, publisher or source; without
    /// one, the host of its address]
    #[arg(long, value_name = "NAME")]
    pub(super) outlet_field: Option<String>,
    /// Leave out articles of so many MiB or more, unpacked; web pages of a quarter of that
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..4096))]
    pub(super) max_article: u32,
}

/// The user's own names for sources.
#[derive(Debug, Args)]
pub(super) struct NameArgs {
    /// Names of your own that override everything: csv with the columns alias,name,kind,country; with a column accept,
    /// only its rows with yes count
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) aliases: Option<PathBuf>,
}

/// When sources of several articles are one.
#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    /// What people of several articles need to be one person
    #[arg(long, value_name = "HOW", value_enum, default_value = "names")]
    pub(super) merge: Merge,
}

/// What people of several articles need to be one person.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Merge {
    /// The full name, and nothing that contradicts it; a surname alone is the only known person of that name
    Names,
    /// The full name, and something that supports it
    Cautious,
}

/// How the cells of csv are written.
#[derive(Debug, Args)]
pub(super) struct CellArgs {
    /// In csv, leave cells as they are that a spreadsheet would run as a formula
    #[arg(long)]
    verbatim_cells: bool,
}

impl CellArgs {
    /// What to do with such cells.
    pub(super) const fn cells(&self) -> Cells {
        if self.verbatim_cells { Cells::Verbatim } else { Cells::Defused }
    }
}

/// What to write as records or as a table.
#[derive(Debug, Args)]
pub(super) struct TableArgs {
    #[command(flatten)]
    pub(super) articles: InputArgs,
    #[command(flatten)]
    pub(super) table: CellArgs,
    /// Continue the jsonl or csv of -o FILE: articles that are in it are skipped
    #[arg(long)]
    pub(super) resume: bool,
}

/// What to list.
#[derive(Debug, Args)]
pub(super) struct SourcesArgs {
    #[command(flatten)]
    pub(super) articles: InputArgs,
    #[command(flatten)]
    pub(super) merging: MergeArgs,
    /// Also write the sources that may be one as an alias file, with the evidence for and against it; put "yes" into its
    /// column accept where they are, and give it to --aliases
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) suggest_aliases: Option<PathBuf>,
    #[command(flatten)]
    pub(super) table: CellArgs,
}

/// What to look for, and when to fail.
#[derive(Debug, Args)]
pub(super) struct AuditArgs {
    #[command(flatten)]
    pub(super) articles: InputArgs,
    #[command(flatten)]
    pub(super) merging: MergeArgs,
    /// Settings file, or none [default: ascribe.toml in the folder of the inputs or above it, else in this one or
    /// above it]
    #[arg(long, value_name = "FILE|none", value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    /// Print the settings in force, as a settings file, and end
    #[arg(long)]
    pub(super) print_config: bool,
    /// Exit with 1 if there is a finding at least as grave [default: warning]
    #[arg(long, value_name = "SEVERITY", value_enum)]
    pub(super) fail_on: Option<FailOn>,
    /// Report articles as errors if a smaller share of their claims, 0 to 1, has a source
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(super) min_coverage: Option<f32>,
    /// Report articles as errors if a larger share of their sourced claims, 0 to 1, comes from unnamed people
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(super) max_anonymous_share: Option<f32>,
    /// Report articles as errors if a larger share of their sourced claims, 0 to 1, comes from one source
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub(super) max_top_source_share: Option<f32>,
    /// Leave out claims that are less worth checking, 0 to 1 [default: 0]
    #[arg(long, value_name = "SCORE", value_parser = share)]
    pub(super) min_score: Option<f32>,
    /// Leave out the findings that this baseline file lists
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "write_baseline")]
    pub(super) baseline: Option<PathBuf>,
    /// Write the findings to this baseline file instead of reporting them
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) write_baseline: Option<PathBuf>,
    /// In csv, one row for each claim instead of each finding
    #[arg(long)]
    pub(super) all: bool,
    #[command(flatten)]
    pub(super) table: CellArgs,
    /// Audit again whenever an input changes, until stopped
    #[arg(long, conflicts_with = "write_baseline")]
    pub(super) watch: bool,
    /// Leave out a check, by code or name; may be given several times
    #[arg(long, value_name = "CHECK")]
    pub(super) off: Vec<String>,
}

/// Which findings make the audit fail.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FailOn {
    /// All
    Note,
    /// Warnings and errors
    Warning,
    /// Errors
    Error,
    /// None
    Never,
}

/// A number from 0 to 1.
fn share(typed: &str) -> Result<f32, String> {
    let number = typed.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "expected a number from 0 to 1, such as 0.8".to_owned())
}

/// How to serve an editor.
#[cfg(feature = "lsp")]
#[derive(Debug, Args)]
pub(super) struct LspArgs {
    /// Settings file, or none [default: ascribe.toml in the folder of each draft or above it]
    #[arg(long, value_name = "FILE|none", value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    #[command(flatten)]
    pub(super) names: NameArgs,
    /// Talk over standard input and output, as always; many editors pass this flag
    #[arg(long, hide = true)]
    stdio: bool,
}

/// How to serve the page.
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    /// Store to explore (.sqlite), as extract fills it
    #[arg(value_name = "STORE", value_hint = ValueHint::FilePath)]
    pub(super) store: Option<PathBuf>,
    /// Port; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 7878)]
    pub(super) port: u16,
    /// Address to listen on; others than 127.0.0.1 let other machines connect
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) bind: std::net::IpAddr,
    /// A further name by which requests may call this machine; may be given several times
    #[arg(long, value_name = "NAME")]
    pub(super) allow_host: Vec<String>,
    /// Refuse bodies of more MiB
    #[arg(long, value_name = "MIB", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) max_body: u16,
    /// Settings file, or none [default: ascribe.toml in this folder or above it]
    #[arg(long, value_name = "FILE|none", value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    #[command(flatten)]
    pub(super) names: NameArgs,
}

/// What to explain.
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// An input, an input and a line (article.txt:12, archive.jsonl#ID:12), or the name of a rule, a cue or a check
    #[arg(value_name = "INPUT[#ID][:LINE]|RULE|CODE", value_hint = ValueHint::FilePath)]
    pub(super) subject: String,
    #[command(flatten)]
    pub(super) records: RecordArgs,
    #[command(flatten)]
    pub(super) names: NameArgs,
}

/// What to do with a grammar.
#[derive(Debug, Args)]
pub(super) struct GrammarArgs {
    #[command(subcommand)]
    pub(super) task: GrammarTask,
}

/// What to do with a grammar.
#[derive(Debug, Subcommand)]
pub(super) enum GrammarTask {
    /// Read grammar files and report every mistake with file, line and column
    Check(GrammarFolder),
    /// List the rules, the number of cues of each class, and the word lists
    List(GrammarFolder),
    /// Print the page of a rule, a word list or a cue
    Show {
        /// Name of the rule or the word list, or the cue's lemma
        name: String,
        #[command(flatten)]
        folder: GrammarFolder,
    },
    /// Run the examples and rejects of every rule
    Test(GrammarFolder),
}

/// Which grammar.
#[derive(Debug, Args)]
pub(super) struct GrammarFolder {
    /// Folder with grammar files, added to the built-in ones or in place of them [default: --grammar, else the built-in ones alone]
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: Option<PathBuf>,
}

/// What to measure.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(super) struct EvalArgs {
    /// Folder with annotated texts: `NAME.txt` and `NAME.ann`, or `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`;
    /// or case files (`NAME.case`) that list who mentions refer to
    #[arg(value_name = "GOLD_DIR", value_hint = ValueHint::DirPath)]
    pub(super) gold: PathBuf,
    /// Measure these predictions (JSON lines: doc, attributions) instead of analysing the texts
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) predictions: Option<PathBuf>,
    /// Write what was found as a predictions file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) save: Option<PathBuf>,
    /// Also print how far confidences can be trusted, in ten bins
    #[arg(long)]
    pub(super) calibration: bool,
    /// Also print by how much the figures differ from those of other predictions, with a 95 % interval over samples of
    /// the articles
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) compare: Option<PathBuf>,
    /// Write a page (html or md, by its ending) that shows each mistake in its context, by what is wrong
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) errors: Option<PathBuf>,
    /// Leave out nested attributions, marked and found: for texts in which people marked none
    #[arg(long)]
    pub(super) outermost: bool,
    /// Measure the model's labels by themselves, without what the grammar finds
    #[arg(long, conflicts_with_all = ["predictions", "grammar_only", "accurate"])]
    pub(super) labels_only: bool,
    /// Also print how often each rule is right
    #[arg(long)]
    pub(super) rules: bool,
    /// Also print what was missed and what was found wrongly
    #[arg(long)]
    pub(super) mistakes: bool,
}

/// What to learn from.
#[cfg(feature = "train")]
#[derive(Debug, Args)]
pub(super) struct TrainArgs {
    /// Folders with annotated texts (as for eval) for the model, or treebanks in CoNLL-U for the tagger
    #[arg(value_name = "GOLD_DIR|FILE", required = true, value_hint = ValueHint::AnyPath)]
    pub(super) gold: Vec<PathBuf>,
    /// What the fitted file says about its origin [default: the names of the inputs]
    #[arg(long, value_name = "TEXT")]
    pub(super) provenance: Option<String>,
    /// How many models to fit first, as teachers of the one that is kept; 0 is fast, and a little worse
    #[arg(long, value_name = "N", default_value_t = crate::train::TEACHERS)]
    pub(super) teachers: u8,
    /// Learn from what the encoder of the accurate mode makes of the texts, too (distillation); needs its file
    #[arg(long)]
    pub(super) distill: bool,
    /// Fit the confidences instead: how far findings can be trusted, by models that see only three
    /// quarters of the articles
    #[arg(long)]
    pub(super) calibration: bool,
}

/// Flags of all commands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Common flags")]
pub(super) struct Common {
    /// Number of threads [default: all cores]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,
    /// Folder with grammar files that are added to the built-in ones, or replace those of the same name;
    /// or none, to use no grammar at all
    #[arg(long, global = true, value_name = "DIR|none", value_hint = ValueHint::DirPath)]
    pub(super) grammar: Option<PathBuf>,
    /// Use the grammar alone, without the learned channel
    #[arg(long, global = true)]
    pub(super) grammar_only: bool,
    /// Use this model for the learned channel, or none
    #[arg(long, global = true, value_name = "FILE|none", value_hint = ValueHint::FilePath)]
    pub(super) model: Option<PathBuf>,
    /// The accurate mode: labels by a larger network, some forty times slower than the default; for drafts, not for
    /// archives
    #[arg(long, global = true, conflicts_with = "grammar_only")]
    pub(super) accurate: bool,
    /// Folder that holds accurate.bin, the network of the accurate mode [default: the one built in, else the data
    /// folders of the user and of the system]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) model_dir: Option<PathBuf>,
    /// What offsets in outputs count
    #[arg(long, global = true, value_name = "UNIT", value_enum, default_value = "char")]
    pub(super) offset_unit: Unit,
    /// Format of the result; each command lists its own below [default: by the ending of the output file, else the
    /// command's first]
    #[arg(long, global = true, value_name = "FORMAT")]
    pub(super) format: Option<String>,
    /// Write the result to this file instead of standard output
    #[arg(short, long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) output: Option<PathBuf>,
    /// What outputs and settings files call the input on standard input, such as its path; its ending tells what
    /// it holds (news.csv)
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) stdin_name: Option<String>,
    /// Print no warnings and no progress, only errors
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(super) color: Color,
}

/// Names of [`OffsetUnit`] on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Unit {
    /// Bytes of the UTF-8 text
    Byte,
    /// Unicode code points, as Python counts
    Char,
    /// UTF-16 code units, as JavaScript counts
    Utf16,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Byte => Self::Byte,
            Unit::Char => Self::Char,
            Unit::Utf16 => Self::Utf16,
        }
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Color {
    /// On terminals
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_definition_is_consistent() {
        super::command().debug_assert();
    }
}
