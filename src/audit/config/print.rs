//! Settings written as a settings file: what `--print-config` shows, and a start for one's own.

use std::fmt::Write as _;

use toml::Value;

use super::Config;
use crate::audit::{CHECKS, Settings, Thresholds};

impl Config {
    /// The settings as the text of a settings file, each check with its severity.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        let fail_on = self.fail_on.map_or("warning", super::FailOn::name);
        let _ = writeln!(text, "fail-on = \"{fail_on}\"");
        if let Some(score) = self.settings.min_score {
            let _ = writeln!(text, "min-score = {score}");
        }
        let _ = writeln!(text, "\n[checks]");
        if self.accurate {
            text.insert_str(0, "accurate = true\n");
        }
        for check in CHECKS {
            let level = self.settings.severity(check).map_or("off", |severity| severity.name());
            let _ = writeln!(text, "{} = \"{level}\" # {}", check.code, check.name);
        }
        thresholds(&mut text, "thresholds", self.settings.thresholds);
        for list in &self.lists {
            let _ = writeln!(text, "\n[lists.{}]", list.name);
            for (key, entries) in [("add", &list.add), ("remove", &list.remove)] {
                if !entries.is_empty() {
                    let _ = writeln!(text, "{key} = {}", array(entries));
                }
            }
        }
        for over in &self.overrides {
            let _ = writeln!(text, "\n[[override]]\npaths = {}", array(&over.paths));
            changes(&mut text, &over.settings);
        }
        text
    }
}

fn changes(text: &mut String, settings: &Settings) {
    if let Some(score) = settings.min_score {
        let _ = writeln!(text, "min-score = {score}");
    }
    if !settings.severities.is_empty() {
        let _ = writeln!(text, "[override.checks]");
    }
    for (code, severity) in &settings.severities {
        let _ = writeln!(text, "{code} = \"{}\"", severity.map_or("off", |severity| severity.name()));
    }
    thresholds(text, "override.thresholds", settings.thresholds);
}

fn thresholds(text: &mut String, table: &str, of: Thresholds) {
    let all = [
        ("min-coverage", of.min_coverage),
        ("max-anonymous-share", of.max_anonymous_share),
        ("max-top-source-share", of.max_top_source_share),
    ];
    if all.iter().any(|(_, share)| share.is_some()) {
        let _ = writeln!(text, "\n[{table}]");
    }
    for (name, share) in all {
        if let Some(share) = share {
            let _ = writeln!(text, "{name} = {share}");
        }
    }
}

fn array(words: &[String]) -> String {
    Value::Array(words.iter().cloned().map(Value::String).collect()).to_string()
}
