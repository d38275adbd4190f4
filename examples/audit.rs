//! Which claims lack a source: `cargo run --example audit`.
#![allow(clippy::print_stdout, missing_docs)]

use ascribe::{Analyzer, Settings, Thresholds};

pub fn main() {
    let thresholds = Thresholds { min_coverage: Some(0.8), ..Thresholds::default() };
    let settings = Settings { thresholds, ..Settings::default() };
    let document = Analyzer::new().read("The mayor took 40,000 dollars. Experts say that the bridge is not safe.");
    let audit = document.audit(&settings);
    for finding in &audit.findings {
        println!("{}:{} {} {}", finding.line, finding.column, finding.code, finding.message);
    }
    println!("covered: {:?}", audit.summary.coverage);
}
