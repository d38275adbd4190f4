//! The whole picture: title, figures, legend, and the view itself.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::super::style;
use super::super::xml::safe;
use super::layout::{MARGIN, WIDTH};
use super::legend::legend;
use super::{columns, web};
use crate::claim::Status;
use crate::view::{Item, Network, View};

const CSS: &str = "text{font-family:Inter,'Helvetica Neue',Helvetica,Arial,sans-serif;fill:#1f2933}\
.title{font-size:20px;font-weight:700}.sub{font-size:13px;fill:#52606d}.small{font-size:12px;fill:#3e4c59}\
.name{font-size:14px;font-weight:600}.claim{font-size:13px}.meta{font-size:10.5px;fill:#616e7c}\
.head{font-size:14px;font-weight:700;fill:#c1121f}.edge{fill:none;stroke-width:1.5;stroke-opacity:.75}\
.arc{fill:none;stroke-width:1.4;stroke-dasharray:4 3}.tie{fill:none;stroke-opacity:.4}\
.tag{font-size:12px;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}";

/// Programs that draw SVG take no side of more pixels.
const HIGHEST: f32 = 32_000.0;

/// Writes the picture as an SVG file.
pub(in crate::export) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(picture(network).0.as_bytes())
}

/// Whether programs draw the picture.
pub(in crate::export) fn fits(network: &Network<'_>) -> bool {
    picture(network).1 <= HIGHEST
}

/// The picture as an `svg` element, and its height.
fn picture(network: &Network<'_>) -> (String, f32) {
    let mut body = String::new();
    let (title, mut y) = (title(network), 63.0);
    for line in subtitles(network) {
        let _ = writeln!(body, "<text class=\"sub\" x=\"{MARGIN}\" y=\"{y}\">{}</text>", safe(&line));
        y += 19.0;
    }
    let (legend, top) = legend(network, y + 10.0);
    body.push_str(&legend);
    body.push('\n');
    let height = match network.view {
        View::All | View::Claims => columns::draw(network, top + 14.0, &mut body),
        View::Sources | View::Outlets => web::draw(network, top + 4.0, &mut body),
    };
    let head = safe(&title);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {WIDTH:.0} {height:.0}\" role=\"img\" aria-label=\"{head}\">\n<style>{CSS}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#ffffff\"/>\n\
         <text class=\"title\" x=\"{MARGIN}\" y=\"40\">{head}</text>\n{body}</svg>\n"
    );
    (svg, height)
}

fn title(network: &Network<'_>) -> String {
    let articles = style::counted(network.articles, "article");
    let title = match (network.title, network.articles, network.view) {
        (_, 0, _) => "No article".to_owned(),
        (Some(only), 1, View::All) => only.to_owned(),
        (_, _, View::All) => format!("Who says what in {articles}"),
        (_, _, View::Sources) => format!("Who is quoted in {articles}"),
        (_, _, View::Outlets) => format!("Which outlet quotes whom in {articles}"),
        (_, _, View::Claims) => format!("Claims that several of {articles} make"),
    };
    style::wrapped(&title, 90, 1).join("")
}

/// A line of figures, and what a limit left out.
fn subtitles(network: &Network<'_>) -> Vec<String> {
    if network.is_empty() {
        return vec!["Nothing to show".to_owned()];
    }
    let count = |is: fn(&Item<'_>) -> bool| network.nodes.iter().filter(|node| is(&node.item)).count();
    let mut parts = vec![style::counted(count(|item| matches!(item, Item::Source(_))), "source")];
    match network.view {
        View::All => {
            parts.push(style::counted(count(|item| matches!(item, Item::Claim(..))), "claim"));
            let alone = |item: &Item<'_>| matches!(item, Item::Claim(claim, _) if claim.status == Status::Unattributed);
            parts.push(format!("{} without any attribution", count(alone)));
        }
        View::Sources => parts.push("larger: more claims".to_owned()),
        View::Outlets => parts.insert(0, style::counted(count(|item| matches!(item, Item::Outlet(_))), "outlet")),
        View::Claims => parts.insert(0, style::counted(count(|item| matches!(item, Item::Group(..))), "claim")),
    }
    let mut lines = vec![parts.join(" · ")];
    lines.extend(style::shown(network));
    lines
}
