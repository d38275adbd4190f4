//! What `--help` and the man pages say below the flags: examples, formats, exit codes.

pub(super) const ASCRIBE: &str = "\
Examples:
  ascribe extract article.txt
  ascribe graph data/articles -o sources.html
  ascribe audit article.txt
  ascribe audit page.html
  ascribe explain article.txt:3
  cat article.txt | ascribe extract -

Each command has examples and its formats: ascribe audit --help

Exit codes: 0 done, nothing to report; 1 findings of the audit at or over --fail-on; 2 usage or
input error (the other inputs are still done).";

pub(super) const EXTRACT: &str = "\
Formats (--format, or by the ending of -o):
  jsonl    one JSON object for each article, one a line (the default)
  json     one array of these objects
  csv      a table, one row for each attribution
  parquet  the same table for data frames and databases; not to a terminal
  parquet-records  the records as Parquet, one row for each article
  brat     standoff (.ann) for annotation tools, of one article
  sqlite   a store (-o FILE.sqlite), which later runs go on with and every command reads

Examples:
  ascribe extract article.txt
  ascribe extract data/articles -o attributions.jsonl
  ascribe extract data/articles -o attributions.parquet
  ascribe extract data/articles --aliases own-names.csv
  ascribe extract news/ -o corpus.sqlite
  ascribe extract archive.jsonl --text-field body --id-field url -o attributions.csv
  cat article.txt | ascribe extract --format json -

Exit codes: 0 done; 2 usage or input error (the other inputs are still done).";

pub(super) const GRAPH: &str = "\
Views (--view):
  all      sources, claims and articles (the default)
  sources  who is quoted beside whom, and who passes on whom
  outlets  which outlet quotes whom
  claims   what several articles claim: by whom, where, and who denies it

Formats (--format, or by the ending of -o):
  csv      a table of edges (the default)
  html     a page to explore, with all views
  svg      a picture
  dot      for Graphviz
  mermaid  for Markdown that draws diagrams
  json     nodes and edges, as networkx and d3 read them
  graphml  for networkx, igraph, yEd
  gexf     for Gephi
  tables   nodes.csv and edges.csv in the folder -o, for Gephi, Kumu, pandas, Neo4j

Examples:
  ascribe graph data/articles -o sources.html
  ascribe graph data/articles --view sources --kind person -o people.svg
  ascribe graph data/articles --min-claims 3 --no-unattributed -o graph.gexf
  ascribe graph data/articles --view sources --kind person --format tables -o tables
  ascribe graph data/articles --format dot | dot -Tpdf -o graph.pdf

Exit codes: 0 done; 2 usage or input error (the other inputs are still done).";

pub(super) const SOURCES: &str = "\
Formats (--format, or by the ending of -o):
  text     for people (the default)
  csv      a table, one row for each source
  json     one array of sources

Examples:
  ascribe sources data/articles
  ascribe sources data/articles --format csv -o sources.csv
  ascribe sources data/articles --aliases own-names.csv
  ascribe sources data/articles --suggest-aliases doubtful.csv

An alias file has the columns alias,name,kind,country. Kinds are person, organization, document,
anonymous and group; country may be empty. What it says goes over everything else, here and in
extract, graph, audit and explain:

  alias,name,kind,country
  Shorty,Nils Berg,person,Norway
  Norland Courier,The Courier,organization,

Exit codes: 0 done; 2 usage or input error (the other inputs are still done).";

pub(super) const AUDIT: &str = "\
Formats (--format, or by the ending of -o):
  text      findings in their sentences, with what to do and a summary (the default)
  line      path:line:column: severity code message, for editors
  json      findings and figures, for programs
  csv       a table, one row for each finding; with --all one for each claim
  sarif     SARIF 2.1.0, for code scanning
  html      a page in one file: the text with its claims coloured, sources, figures
  github    annotations in a workflow
  markdown  for a comment on a pull request
  docx      the document itself, a docx, with a comment at each finding

Examples:
  ascribe audit article.txt
  ascribe audit data/articles --format line --fail-on error
  ascribe audit data/articles -o report.html
  ascribe audit data/articles --format csv --all -o claims.csv
  ascribe explain unattributed-claim

Exit codes: 0 no finding at or over --fail-on; 1 such findings; 2 usage or input
error (the other inputs are still done).";

pub(super) const EXPLAIN: &str = "\
Examples:
  ascribe explain article.txt:3
  ascribe explain archive.jsonl#17 --text-field body --id-field url
  ascribe explain according-to-end
  ascribe explain A101

Exit codes: 0 done; 2 usage or input error, or nothing has this name.";

#[cfg(feature = "lsp")]
pub(super) const LSP: &str = "\
The editor starts it; docs/editors.md tells how for Neovim, Helix, VS Code, Zed and Emacs.

Examples:
  ascribe lsp
  ascribe lsp --config house.toml --aliases own-names.csv
  ascribe lsp --accurate

Exit codes: 0 the editor asked for the end; 1 it left without asking; 2 usage error, or input that is
none of an editor.";

#[cfg(feature = "serve")]
pub(super) const SERVE: &str = "\
The page is at / and the JSON interface at /v1/extract and /v1/audit; /openapi.json describes it.
Drafts are not kept. The address is printed on standard output.
With a store that extract filled, /store leads to search, sources, outlets and articles.

Examples:
  ascribe serve
  ascribe serve --port 8000 --config house.toml
  ascribe serve corpus.sqlite
  curl -s localhost:7878/v1/audit -H content-type:application/json -d '{\"text\": \"It rained.\"}'

Exit codes: 0 ended by a signal; 2 usage error, or an address that cannot be listened on.";

pub(super) const GRAMMAR: &str = "\
Examples:
  ascribe grammar check my-grammar
  ascribe grammar list
  ascribe grammar show according-to-end
  ascribe grammar test my-grammar

Exit codes: 0 done, no mistake; 2 usage error, or mistakes in the grammar.";

pub(super) const EVAL: &str = "\
Examples:
  ascribe eval data/articles
  ascribe eval data/articles --grammar-only --rules --mistakes
  ascribe eval data/articles --errors mistakes.html
  ascribe eval data/articles --grammar-only --save grammar.jsonl
  ascribe eval data/articles --compare grammar.jsonl --calibration
  ascribe eval tests/cases/resolve --mistakes

Exit codes: 0 done; 2 usage or input error.";

#[cfg(feature = "train")]
pub(super) const TRAIN: &str = "\
Examples:
  ascribe train data/articles -o model.bin
  ascribe train --calibration data/articles -o data/model/calibration.tsv
  ascribe extract --model model.bin article.txt

Exit codes: 0 done; 2 usage or input error.";

pub(super) const COMPLETIONS: &str = "\
Examples:
  ascribe completions bash > ~/.local/share/bash-completion/completions/ascribe
  ascribe completions zsh > ~/.zfunc/_ascribe
  ascribe completions fish > ~/.config/fish/completions/ascribe.fish";

pub(super) const MAN: &str = "\
Examples:
  ascribe man | man -l -
  ascribe man audit -o ascribe-audit.1";
