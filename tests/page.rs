//! The report of the audit: contrast by arithmetic, and the rest in headless Chromium by `tests/browser/report.mjs`.
//! Where the browser, Node or its packages are missing, the test says so and passes.

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use support::browser::Driver;
use support::command::{Desk, root};

/// Makes the reports that `tests/browser/report.mjs` opens, in a folder.
fn reports(desk: &Desk) -> PathBuf {
    let evil = "<img src=x onerror=\"document.title='run'\">";
    let text = format!(
        "<script>document.title='run'</script>\n\nSenator <script>document.title='run'</script> said that {evil} was safe.\n\n\
         \"{evil} is here,\" said Ann \"&quot;><svg/onload=document.title='run'> Lee. The </mark></p><script>document.title='run'</script> company sold 4 ships.\n"
    );
    let hostile = "a<img src=x onerror=document.title='run'>.txt";
    desk.write(hostile, &text);
    for copy in 0..9 {
        for article in support::command::articles() {
            let name = article.file_name().and_then(|name| name.to_str()).expect("a name");
            desk.write(&format!("many/{copy}-{name}"), std::fs::read(&article).expect("an article"));
        }
    }
    let strike = "data/articles/port-strike.txt";
    for (page, inputs) in [
        ("articles.html", &["data/articles"][..]),
        ("hostile.html", &[hostile, strike]),
        ("many.html", &["many", "--off", "A405"]),
    ] {
        let ran = desk.ascribe(&[&["audit", "-o", page], inputs].concat());
        assert!(matches!(ran.code, Some(0 | 1)), "{page}: {}", ran.stderr);
    }
    desk.path("")
}

#[test]
fn the_report_works_in_a_browser() {
    let Some(driver) = Driver::installed() else { return };
    let desk = Desk::new();
    driver.plays("report.mjs", reports(&desk).as_os_str(), 7);
}

#[test]
fn text_stands_out_from_every_background() {
    let css = std::fs::read_to_string(root().join(Path::new("src/render/html/page.css"))).expect("the style");
    let mut schemes = css.split("prefers-color-scheme: dark").map(variables);
    let (light, dark) = (schemes.next().expect("light"), schemes.next().expect("dark"));
    for (scheme, colors) in [("light", light), ("dark", dark)] {
        for ground in ["paper", "desk", "attributed", "anonymous", "vague", "hedged", "continued", "unattributed"] {
            let ratio = contrast(colors["ink"], colors[ground]);
            assert!(ratio >= 4.5, "{scheme}: ink on {ground}: {ratio:.1}");
        }
        for ground in ["paper", "desk"] {
            let ratio = contrast(colors["soft"], colors[ground]);
            assert!(ratio >= 4.5, "{scheme}: soft on {ground}: {ratio:.1}");
        }
    }
}

/// The colours that are named before the first rule that uses them; the first value of a name counts.
fn variables(css: &str) -> BTreeMap<&str, [f64; 3]> {
    let mut colors = BTreeMap::new();
    for piece in css.split("--").skip(1) {
        let Some((name, value)) = piece.split_once(": #") else { continue };
        let digits: String = value.chars().take_while(char::is_ascii_hexdigit).collect();
        let wide = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits };
        let part = |at: usize| f64::from(u8::from_str_radix(&wide[at..at + 2], 16).expect("hexadecimal"));
        colors.entry(name).or_insert([part(0), part(2), part(4)]);
    }
    colors
}

/// Contrast by WCAG 2.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |color: [f64; 3]| {
        let linear = color
            .map(|part| part / 255.0)
            .map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
    };
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}
