//! `ascribe graph`: the source graph of all articles together, in one view.

use rustc_hash::FxHashSet;

use super::format::{self, Format};
use super::gather::{Claims, Gathered, gather};
use super::graph_args::GraphArgs;
use super::inputs::{self, File};
use super::output::Output;
use super::problem::{Messages, Outcome, Problem, Stop};
use super::settings::Settings;
use super::tables::Tables;
use crate::export::GraphFormat;
use crate::graph::{ArticlePart, Graph};
use crate::view::{Filter, Network, PICTURE, Unknown, View};

/// How the graph is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    One(GraphFormat),
    /// A table of nodes and a table of edges.
    Tables,
}

/// By name and by further endings of files.
const FORMATS: &[Format<Form>] = &[
    ("csv", Form::One(GraphFormat::Csv)),
    ("dot", Form::One(GraphFormat::Dot)),
    ("json", Form::One(GraphFormat::Json)),
    ("graphml", Form::One(GraphFormat::GraphMl)),
    ("gexf", Form::One(GraphFormat::Gexf)),
    ("svg", Form::One(GraphFormat::Svg)),
    ("html", Form::One(GraphFormat::Html)),
    ("mermaid", Form::One(GraphFormat::Mermaid)),
    ("tables", Form::Tables),
    ("gv", Form::One(GraphFormat::Dot)),
    ("htm", Form::One(GraphFormat::Html)),
    ("mmd", Form::One(GraphFormat::Mermaid)),
];

/// Where the graph goes.
enum Target {
    One(Output, GraphFormat),
    Tables(Tables),
}

impl Target {
    fn open(form: Form, settings: &Settings, inputs: &[File]) -> Result<Self, Problem> {
        Ok(match form {
            Form::One(format) => Self::One(Output::open(settings.output(), inputs)?, format),
            Form::Tables => Self::Tables(Tables::open(settings.output(), inputs)?),
        })
    }

    const fn format(&self) -> Option<GraphFormat> {
        if let Self::One(_, format) = self { Some(*format) } else { None }
    }
}

/// Runs the command.
pub(super) fn graph(args: &GraphArgs, settings: &Settings, messages: &mut Messages) -> Result<Outcome, Stop> {
    let form = format::choose(settings, FORMATS)?;
    let open = |inputs: &[File]| Target::open(form, settings, inputs);
    let whole = shows_claims(form, args.view);
    let claims = if whole { Claims::Whole } else { Claims::Brief };
    let keep = |part: ArticlePart| match args.view {
        _ if whole => part,
        View::Sources => part.quoting(),
        _ => part.brief(),
    };
    let Gathered { aliases, parts, output: target } = gather(&args.articles, settings, messages, claims, open, keep)?;
    let graph = Graph::merged(parts, &aliases, inputs::policy(&args.merging));
    tell_silent(&graph, args, messages);
    let (graph, centre) = filtered(graph, args).map_err(|error| Problem(error.to_string()))?;
    let graph = limited(graph, args, target.format(), messages);
    let network = network(&graph, args, &centre, target.format());
    tell_limits(&network, messages);
    if let Some(left_out) = target.format().and_then(|format| format.left_out(&graph)) {
        messages.note(left_out);
    }
    let cells = args.table.cells();
    match target {
        Target::One(mut output, format) => {
            output.put_with(|writer| format.write(&graph, &network, cells, writer))?;
            output.finish()?;
        }
        Target::Tables(tables) => tables.write(&network, cells)?,
    }
    Ok(Outcome::Done)
}

/// Whether single claims are shown: the page shows them whatever the view.
const fn shows_claims(form: Form, view: View) -> bool {
    let page = matches!(form, Form::One(format) if format.is_page());
    page || matches!(view, View::All | View::Claims)
}

/// What was asked for of the graph; in the view of sources also the names of those in its middle, since those quoted
/// beside somebody are neighbours though they share no claim.
fn filtered(graph: Graph, args: &GraphArgs) -> Result<(Graph, Vec<String>), Unknown> {
    let filter = args.filter.filter();
    if args.view != View::Sources {
        return Ok((filter.apply(graph)?, Vec::new()));
    }
    let centre = filter.asked(&graph)?.into_iter().map(str::to_owned).collect();
    Ok((Filter { source: None, ..filter }.apply(graph)?, centre))
}

/// The view, with as many nodes as asked for and as the readers of the format take.
fn network<'g>(graph: &'g Graph, args: &GraphArgs, centre: &[String], format: Option<GraphFormat>) -> Network<'g> {
    let mut network = Network::new(graph, args.view);
    if !centre.is_empty() {
        network = network.around(centre);
    }
    let pictured = Some(PICTURE).filter(|_| format.is_some_and(GraphFormat::is_picture));
    if let Some(most) = args.max_nodes.map(usize::from).or(pictured) {
        network = network.limited(most);
    }
    match format {
        Some(format) => format.fitted(network),
        None => network,
    }
}

/// The graph with as many nodes as asked for, where the whole of it is written and not a network.
fn limited(graph: Graph, args: &GraphArgs, format: Option<GraphFormat>, messages: &Messages) -> Graph {
    let is_whole =
        format.is_some_and(GraphFormat::is_page) || (format == Some(GraphFormat::Csv) && args.view == View::All);
    let Some(most) = args.max_nodes.filter(|_| is_whole) else { return graph };
    let network = Network::new(&graph, View::All).limited(most.into());
    if network.left_out.is_none() {
        return graph;
    }
    tell_limits(&network, messages);
    let kept: FxHashSet<_> = network.nodes.iter().filter_map(|node| node.index).collect();
    graph.retain(|node| kept.contains(&node))
}

/// Tells which articles a filter or a view cannot show, since they do not say what it asks.
fn tell_silent(graph: &Graph, args: &GraphArgs, messages: &Messages) {
    let tell = |silent: usize, what: &str, remedy: &str| {
        if silent > 0 {
            let all = graph.articles().len();
            messages.warning(format_args!("{silent} of {all} articles tell no {what} and are left out; {remedy}"));
        }
    };
    if args.view == View::Outlets || args.filter.asks_outlet() {
        let silent = graph.articles().filter(|(_, article)| article.outlet.is_none()).count();
        tell(silent, "outlet", "records name it in the field outlet, site, publisher or source, or give a url");
    }
    if args.filter.asks_day() {
        let silent = graph.articles().filter(|(_, article)| article.published.is_none()).count();
        tell(silent, "day", "records name it in the field published or date");
    }
}

/// Tells what a limit left out, or that there is nothing to see.
fn tell_limits(network: &Network<'_>, messages: &Messages) {
    if network.is_empty() {
        let view = network.view.name();
        messages.warning(format_args!(
            "the view \"{view}\" is empty: no article has what it shows and the filters let through"
        ));
    }
    if let Some(left_out) = network.left_out {
        messages.note(format_args!(
            "shown are {} of {} nodes, those with the most claims in the most articles; --max-nodes shows more, \
             --source and the other filters show others",
            left_out.shown, left_out.of
        ));
    }
}
