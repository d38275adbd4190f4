//! Chromium, driven from Node by the scripts of `tests/browser`.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use super::command::{installed, program, root};

/// Chromium, if it is installed.
pub fn chromium() -> Option<PathBuf> {
    program(&["chromium", "chromium-browser", "google-chrome"])
}

/// What drives a page: Node, its packages, the browser.
pub struct Driver {
    node: PathBuf,
    modules: PathBuf,
    browser: PathBuf,
}

impl Driver {
    /// What is installed; where something is missing, says so.
    #[allow(clippy::print_stderr, reason = "a skipped test must say so")]
    pub fn installed() -> Option<Self> {
        Self::found().map_err(|missing| eprintln!("skipped: {missing}")).ok()
    }

    /// What is installed; `npm ci` in `.ci/run` puts the packages of `tests/browser` below the target folder.
    fn found() -> Result<Self, &'static str> {
        Ok(Self {
            browser: chromium().ok_or("no Chromium is installed")?,
            node: program(&["node"]).ok_or("Node is not installed")?,
            modules: Some(installed("browser/node_modules"))
                .filter(|modules| modules.join("playwright-core").is_dir())
                .ok_or("the packages of tests/browser are not installed, .ci/run does it")?,
        })
    }

    /// Asserts that no scenario of a script of `tests/browser` finds anything wrong, of at least so many.
    #[track_caller]
    pub fn plays(&self, script: &str, given: &OsStr, least: usize) {
        let outcomes = self.outcomes(script, given);
        let faults: Vec<_> = outcomes.iter().filter_map(|(name, fault)| Some((name, fault.as_ref()?))).collect();
        assert!(faults.is_empty() && outcomes.len() >= least, "{faults:#?}");
    }

    /// What each scenario of a script of `tests/browser` found wrong with what it is given.
    pub fn outcomes(&self, script: &str, given: &OsStr) -> BTreeMap<String, Option<String>> {
        let script = root().join("tests/browser").join(script);
        let mut command = Command::new(&self.node);
        command.arg(script).args([&self.modules, &self.browser]).arg(given);
        let ran = command.output().expect("Node starts");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let lines = String::from_utf8(ran.stdout).expect("UTF-8");
        let outcome = |line: &str| {
            let line: Value = serde_json::from_str(line).expect("a line of JSON");
            (line["name"].as_str().expect("a name").to_owned(), line["fault"].as_str().map(str::to_owned))
        };
        lines.lines().map(outcome).collect()
    }
}
