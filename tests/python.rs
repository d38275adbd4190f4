//! The Python package, tested in Python: what it does (`python/tests`) and the examples of its documentation. Where it
//! is not installed the test says so and passes; `.ci/run` builds and installs it below the target folder.

#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

use std::path::Path;
use std::process::Command;

#[test]
fn the_python_package_passes_its_tests() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("below the target folder");
    let python = target.join("python/bin/python");
    if !python.is_file() {
        eprintln!("skipped: no Python package in {}; .ci/run installs it", target.join("python").display());
        return;
    }
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/tests");
    let ran = Command::new(python)
        .args([
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--doctest-modules",
            "--doctest-ignore-import-errors",
            "--pyargs",
            ".",
            "ascribe",
        ])
        .current_dir(tests)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("Python starts");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
}
