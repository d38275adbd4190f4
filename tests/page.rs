//! The HTML page of the audit: contrast by arithmetic, and the rest in headless Chromium where it is
//! installed; where it is not, the tests say so and pass.

#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use support::command::{Desk, root};

/// The document after its scripts ran, `more` appended to them; `None` without a browser.
fn opened(desk: &Desk, page: &str, more: &str) -> Option<String> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found =
        |name: &&&str| Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    let Some(browser) = names.iter().find(found) else {
        eprintln!("skipped: no Chromium is installed");
        return None;
    };
    let html = desk.read(page);
    let (_, rest) = html.split_once("script-src '").expect("a policy");
    let (digest, _) = rest.split_once('\'').expect("a digest");
    assert!(digest.starts_with("sha256-"), "{digest}");
    let html = html
        .replace("script-src '", "script-src 'nonce-more' '")
        .replace("</body>", &format!("<script nonce=\"more\">{more}</script></body>"));
    desk.write("opened.html", html);
    let profile = desk.path("profile");
    let ran = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync", "--virtual-time-budget=4000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", desk.path("opened.html").display()))
        .output()
        .expect("the browser runs");
    Some(String::from_utf8(ran.stdout).expect("UTF-8"))
}

/// The title that a script has given to the page.
fn title(document: &str) -> &str {
    document.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).map_or("", |(title, _)| title)
}

#[test]
fn the_page_filters_by_source_and_status_and_moves_by_keys() {
    let desk = Desk::new();
    desk.ascribe(&["audit", "data/articles/port-strike.txt", "data/articles/council-vote.txt", "-o", "page.html"]);
    let script = "{
        const told = [];
        const painted = mark => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)';
        const marks = () => all('mark').filter(painted).length;
        const whole = marks();
        told.push(all('#contents tbody tr').length, whole > all('mark').length / 2);
        const button = document.querySelector('aside .sources button');
        const own = all('mark', button.closest('article')).filter(mark => mark.dataset.source === button.dataset.source).length;
        button.click();
        told.push(all('mark', button.closest('article')).filter(painted).length === own && own > 1, button.getAttribute('aria-pressed'));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
        told.push(document.activeElement.dataset.source === button.dataset.source);
        told.push(getComputedStyle(document.activeElement, '::after').content !== 'none' && document.activeElement.getAttribute('aria-description').includes('confidence'));
        told.push(document.elementFromPoint(window.innerWidth / 2, window.innerHeight - 8) === document.activeElement);
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        told.push(marks() === whole, button.getAttribute('aria-pressed'));
        document.getElementById('show-unattributed').click();
        told.push(all('mark.unattributed').some(painted));
        const wide = document.documentElement.scrollWidth <= window.innerWidth;
        document.title = told.concat(wide).join(' '); }";
    if let Some(document) = opened(&desk, "page.html", script) {
        assert_eq!(title(&document), "2 true true true true true true true false false true");
        assert!(document.contains("data-ready=\"2\""));
    }
}

#[test]
fn nothing_of_an_article_runs_in_the_page() {
    let desk = Desk::new();
    let evil = "<img src=x onerror=\"document.title='run'\">";
    let text = format!(
        "<script>document.title='run'</script>\n\nSenator <script>document.title='run'</script> said that {evil} was safe.\n\n\
         \"{evil} is here,\" said Ann \"&quot;><svg/onload=document.title='run'> Lee. The </mark></p><script>document.title='run'</script> company sold 4 ships.\n"
    );
    let name = "a<img src=x onerror=document.title='run'>.txt";
    desk.write(name, &text);
    desk.ascribe(&["audit", name, "data/articles/port-strike.txt", "-o", "page.html"]);
    let script = "document.body.dataset.scripts = document.scripts.length; document.body.dataset.images = all('img, article svg').length;";
    if let Some(document) = opened(&desk, "page.html", script) {
        assert_eq!(title(&document), "2 articles – attribution audit");
        assert!(document.contains("data-scripts=\"2\" data-images=\"0\""), "a script or an image came in");
    }
}

#[test]
fn a_page_of_a_hundred_articles_opens() {
    let desk = Desk::new();
    for copy in 0..9 {
        for article in support::command::articles() {
            let name = article.file_name().and_then(|name| name.to_str()).expect("a name");
            desk.write(&format!("many/{copy}-{name}"), std::fs::read(&article).expect("an article"));
        }
    }
    desk.ascribe(&["audit", "many", "--off", "A405", "-o", "page.html"]);
    if let Some(document) = opened(&desk, "page.html", "") {
        assert!(document.contains("data-ready=\"99\""));
    }
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
