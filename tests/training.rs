//! The fitting of the accurate mode, in Python, on a few texts with a tiny encoder. `PYTHON` names an interpreter that has the
//! packages of `training/accurate/requirements.txt`; without them the test says that it was skipped.

mod support;

use std::process::Command;

use support::command::root;

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn encoder_is_fitted_and_written() {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = |arguments: &[&str]| Command::new(&python).args(arguments).current_dir(root().join("training")).output();
    let packages = "import numpy, safetensors, tokenizers, torch";
    if !run(&["-c", packages]).is_ok_and(|found| found.status.success()) {
        println!("skipped: {python} lacks the packages of training/accurate/requirements.txt");
        return;
    }
    let told = run(&["-B", "-m", "unittest", "accurate.tests.test_accurate"]).expect("the interpreter runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}
