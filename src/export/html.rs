//! The picture in a page of its own, in one file that needs no network.

use std::io::{self, Write};

use super::svg;
use crate::graph::Graph;
use crate::read::GENERATOR;
use crate::view::{Network, PICTURE, View};

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";

const REST: &str = "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<title>Source graph</title>\n\
<style>body{margin:0;padding:1rem;background:#eef1f4;display:flex;justify-content:center}\
svg{max-width:100%;height:auto;box-shadow:0 1px 4px #0002;border-radius:10px}@media print{body{background:none;padding:0}}</style>\n\
</head>\n<body>\n<main>\n";

/// Writes the page.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    for part in [HEAD, GENERATOR, REST] {
        out.write_all(part.as_bytes())?;
    }
    svg::write(&Network::new(graph, View::Sources).limited(PICTURE), out)?;
    out.write_all(b"</main>\n</body>\n</html>\n")
}
