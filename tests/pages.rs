//! Web pages as inputs: which text is taken, where it is said to be, and what broken pages do.

mod support;

use ascribe::read::ReadError;
use ascribe::text::{Article, LineIndex, Position};
use proptest::prelude::*;
use serde_json::Value;
use support::command::Desk;
use support::reading::articles;

/// A page as news sites write them, with what is around the article.
const PAGE: &str = r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour bridge to close for a year | Vesper Herald</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","url":"https://herald.example/bridge"}</script>
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<script>var teaser = "<p>The script was right, he said.</p>";</script></head>
<body><div class="cookie-consent"><p>We use cookies, our partners said so and experts agree that you will like them all, every one of them.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Harbour bridge to close for a year</h1>
<figure><img src="a.jpg"><figcaption>The mayor said hello at the bridge on Monday</figcaption></figure>
<p>The harbour bridge will close for a year, <a href="/x">the city
council</a> said on Monday.</p>
<p>&ldquo;We can&rsquo;t wait,&rdquo; Mayor Ida Brandt told <em>reporters</em>. The county paid four fines in two years.</p>
<h2>Doubts about the cost</h2>
<p>The work will cost 40&nbsp;million crowns. Analysts say that rates will rise.</p>
<ul><li>Buses will run every ten minutes, the transport office said.</li><li>The ferries carried 90 cars in May.</li></ul>
</article><aside class="related"><h3>Related</h3><p><a href="/1">Ferry fares rise, an official said</a></p></aside></main>
<footer><p>&copy; 2024 Vesper Herald, which said that all rights are reserved.</p></footer></body></html>
"#;

fn desk(page: impl AsRef<[u8]>) -> Desk {
    let desk = Desk::new();
    desk.write("page.html", page);
    desk
}

fn record(desk: &Desk) -> Value {
    serde_json::from_str(&desk.ascribe(&["extract", "--grammar-only", "page.html"]).fine()).expect("a record")
}

fn text(desk: &Desk) -> String {
    record(desk)["article"]["text"].as_str().expect("a text").to_owned()
}

fn audit(desk: &Desk) -> String {
    desk.ascribe(&["audit", "--grammar-only", "--format", "line", "page.html"]).stdout
}

/// What is in a page at a finding's line and column.
fn at<'p>(page: &'p str, line: &str) -> (&'p str, String) {
    let mut parts = line.split(':').skip(1);
    let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok()).expect("a number");
    let (row, column) = (number(), number());
    let row = page.lines().nth(row - 1).expect("a line of the page");
    let byte = row.char_indices().nth(column - 1).map_or(row.len(), |(byte, _)| byte);
    let code = line.split(": ").nth(1).and_then(|rest| rest.split(' ').nth(1)).expect("a code");
    (&row[byte..], code.to_owned())
}

#[test]
fn the_article_is_taken_and_what_stands_around_it_is_not() {
    let text = text(&desk(PAGE));
    assert_eq!(
        text,
        "# Harbour bridge to close for a year\n\nCaption: The mayor said hello at the bridge on Monday\n\n\
         The harbour bridge will close for a year, the city council said on Monday.\n\n\
         “We can’t wait,” Mayor Ida Brandt told reporters. The county paid four fines in two years.\n\n\
         ## Doubts about the cost\n\nThe work will cost 40 million crowns. Analysts say that rates will rise.\n\n\
         - Buses will run every ten minutes, the transport office said.\n\n- The ferries carried 90 cars in May.\n"
    );
}

#[test]
fn what_a_page_tells_about_itself_is_kept() {
    let article = &record(&desk(PAGE))["article"];
    assert_eq!(article["title"], "Harbour bridge to close for a year");
    assert_eq!(article["published"], "2024-03-05");
    assert_eq!(article["url"], "https://herald.example/bridge");
}

#[test]
fn offsets_count_in_the_text_that_is_given() {
    let record = record(&desk(PAGE));
    let text: Vec<char> = record["article"]["text"].as_str().expect("a text").chars().collect();
    let attributions = record["attributions"].as_array().expect("a list");
    assert!(attributions.iter().any(|found| found["source"]["text"] == "Mayor Ida Brandt"), "{attributions:?}");
    for cue in attributions.iter().map(|found| &found["cue"]) {
        let [start, end] = [0, 1].map(|edge| cue["spans"][0][edge].as_u64().expect("a number") as usize);
        assert_eq!(text[start..end].iter().collect::<String>(), cue["text"].as_str().expect("a text"));
    }
}

#[test]
fn findings_stand_at_their_line_and_column_of_the_page() {
    let lines = audit(&desk(PAGE));
    let places: Vec<_> = lines.lines().map(|line| at(PAGE, line)).collect();
    let found = |words: &str, code: &str| places.iter().any(|(text, found)| text.starts_with(words) && found == code);
    assert!(found("The county paid", "A101"), "{places:?}");
    assert!(found("The work will cost", "A101"), "{places:?}");
    assert!(found("Analysts say", "A201"), "{places:?}");
    assert!(found("The ferries carried", "A101"), "{places:?}");
    assert_eq!(places.len(), 4, "{places:?}");
}

#[test]
fn every_output_shows_lines_of_the_page() {
    let desk = desk(PAGE);
    let line = PAGE.lines().position(|line| line.contains("Analysts")).expect("a line") + 1;
    let sarif: Value =
        serde_json::from_str(&desk.ascribe(&["audit", "page.html", "--format", "sarif"]).stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let vague = results.iter().find(|result| result["ruleId"] == "A201").expect("a finding");
    let region = &vague["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&line.into(), &47.into()), "{region}");
    assert_eq!((&region["endLine"], &region["endColumn"]), (&line.into(), &55.into()), "{region}");
    let report = desk.ascribe(&["audit", "page.html", "--format", "html"]).stdout;
    assert!(report.contains(&format!("data-line=\"{line}\"><mark")), "{report}");
    let graph = desk.ascribe(&["graph", "page.html", "--format", "csv"]).fine();
    assert!(graph.contains("page.html,10,"), "{graph}");
    let listing = desk.ascribe(&["explain", &format!("page.html:{line}")]).fine();
    assert!(listing.starts_with(&format!("page.html:{line}:4 (paragraph)")), "{listing}");
    assert!(!listing.contains("ferries"), "{listing}");
    assert!(
        desk.ascribe(&["explain", "page.html:99"])
            .refused()
            .contains(&format!("has {} lines", PAGE.lines().count() + 1))
    );
}

/// The text of a page whose article ends with a piece of markup.
fn text_with(markup: &str) -> String {
    let page = format!(
        "<html><head><title>Ferry stays at the quay</title></head><body><article><h1>Ferry stays at the quay</h1>\
         <p>The ferry has not left the quay of Nordhavn since Sunday, when a diver found a crack below the waterline, and\
          the crew went home on full pay until the yard has looked at it.</p>\
         <p>The yard sent two welders on Monday, and the harbour office closed the eastern gate for cars and lorries.</p>\
         {markup}<p>Until May the smaller boat will cross the sound four times a day, and twice on holidays.</p>\
         </article></body></html>"
    );
    text(&desk(page))
}

#[test]
fn quotations_that_browsers_mark_have_marks() {
    let text = text_with("<p><q>The hull is sound</q>, said Olav Rehn. <q>“We sail in May.”</q></p>");
    assert!(text.contains("\n“The hull is sound”, said Olav Rehn. “We sail in May.”\n"), "{text}");
}

#[test]
fn raised_marks_of_notes_are_left_out_and_powers_stay() {
    let text = text_with(
        "<p>The hull was never tested.<sup><a href=\"#1\">1</a></sup> “Nobody looked,”<sup>[2]</sup> Olav<sup>3</sup> said \
         on the 4<sup>th</sup> day of 40 km<sup>2</sup> of ice.</p>",
    );
    assert!(text.contains("never tested. “Nobody looked,” Olav said on the 4th day of 40 km2 of ice.\n"), "{text}");
}

#[test]
fn who_signs_a_block_quotation_stands_below_it() {
    for signed in [
        "<blockquote><p>The hull was never tested.</p><footer>— <cite>Ida Brandt, mayor</cite></footer></blockquote>",
        "<blockquote><p>The hull was never tested.</p><cite>Ida Brandt, mayor</cite></blockquote>",
        "<blockquote><p>The hull was never tested.</p><p class=\"quote-author\">Ida Brandt, mayor</p></blockquote>",
        "<figure><blockquote>The hull was never tested.</blockquote><figcaption>Ida Brandt, mayor</figcaption></figure>",
    ] {
        let text = text_with(signed);
        assert!(text.contains("\n> The hull was never tested.\n\n> — Ida Brandt, mayor\n"), "{signed}: {text}");
    }
}

#[test]
fn a_quotation_that_is_shown_once_more_is_read_once() {
    let text = text_with(
        "<p>“The hull was never tested,” Ida Brandt told the council on Monday, after a long night.</p>\
         <aside class=\"pulled\"><blockquote>“The hull was never tested”<cite>Ida Brandt</cite></blockquote></aside>",
    );
    assert_eq!(text.matches("never tested").count(), 1, "{text}");
    assert!(!text.contains("> "), "{text}");
}

#[test]
fn a_short_article_is_not_lost_beside_a_long_notice() {
    let notice = "We and our partners store and access information on a device, such as cookies. ".repeat(8);
    let page = format!(
        "<html><head><title>Water back on in Nord district</title></head><body>\
         <div class=\"gdpr-notice\"><p>{notice}</p></div><div class=\"content\">\
         <p>Water was back on Tuesday evening, the waterworks said.</p>\
         <p>A burst pipe had left 400 homes dry since Sunday.</p></div></body></html>"
    );
    assert_eq!(
        text(&desk(page)),
        "# Water back on in Nord district\n\nWater was back on Tuesday evening, the waterworks said.\n\n\
         A burst pipe had left 400 homes dry since Sunday.\n"
    );
}

/// The text of a page whose body holds this below its headline, without the title.
fn below_headline(body: &str) -> String {
    let page =
        format!("<html><head><title>Bridge to close</title></head><body><h1>Bridge to close</h1>{body}</body></html>");
    text(&desk(page)).trim_start_matches("# Bridge to close\n\n").to_owned()
}

/// Two paragraphs as markup, and as text.
const BODY: &str = "<p>The harbour bridge will close for a year, the city council said on Monday after a long debate.</p>\
                    <p>Mayor Ida Brandt told reporters that buses would run every ten minutes until the work was done.</p>";
const READ: &str = "The harbour bridge will close for a year, the city council said on Monday after a long debate.\n\n\
                    Mayor Ida Brandt told reporters that buses would run every ten minutes until the work was done.\n";

#[test]
fn other_articles_invitations_and_cards_are_left_out() {
    for aside in [
        // By the names of elements.
        r#"<div class="x-related-stories"><h3>More</h3><p>Ferry fares rise, an official said in a letter.</p></div>"#,
        r#"<section id="newsletterSignup"><p>Our best stories each morning: the editor says you will like them.</p></section>"#,
        r#"<nav class="bread"><ol><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ol></nav>"#,
        r#"<div class="author-bio"><p>Ann Lee is a reporter for the Herald who says she likes bridges.</p></div>"#,
        r#"<div class="photo-gallery"><p>Image 1 of 9</p><p>Caption</p><p>Close</p></div>"#,
        // By what they hold.
        r#"<article><h3><a href="/1">Ferry fares rise, official says</a></h3><p>Fares go up in May.</p></article>"#,
        r#"<h2>Elsewhere</h2><ul><li><a href="/1">Ferry fares rise, official says</a></li><li><a href="/2">Port busy</a></li></ul>"#,
        r#"<p><a href="/1">Ferry fares rise, official says</a></p>"#,
        // By what they say.
        "<p>ADVERTISEMENT</p>",
        "<p>Sign up for our newsletter: experts say that it is short.</p>",
        "<p>Related: <a href=\"/1\">Ferry fares rise, official says</a></p>",
        "<p>Don’t miss</p><ul><li>Why <a href=\"/1\">ferry fares rise</a></li><li>Where <a href=\"/2\">swans go</a></li></ul>",
    ] {
        assert_eq!(below_headline(&format!("{BODY}{aside}")), READ, "{aside}");
    }
    let card = r#"the <span><a href="/c">city council</a><span class="rollover-card"><a href="/1">Ferry fares rise, official says</a></span></span> said"#;
    assert_eq!(below_headline(&BODY.replace("the city council said", card)), READ);
}

#[test]
fn what_is_named_like_an_aside_but_holds_the_article_stays() {
    let long = "<p>The harbour bridge will close for a year, the city council said on Monday after a long debate.</p>"
        .repeat(3);
    for name in ["has-related", "newsletter", "with-gallery recommended"] {
        let page = |body: &str| below_headline(&format!("<div class=\"{name}\">{body}</div>"));
        assert!(page(&long).contains("The harbour bridge will close"), "{name}");
        let article =
            format!("<html><body class=\"{name}\"><main class=\"{name}\"><h1>Bridge</h1>{BODY}</main></body></html>");
        assert!(text(&desk(article)).ends_with(READ), "{name}");
    }
    let items = "<ul><li>Buses run <a href=\"/1\">every ten minutes</a>, the council said.</li><li>Ferries run at night.</li></ul>";
    assert!(
        below_headline(&format!("{BODY}{items}"))
            .ends_with("- Buses run every ten minutes, the council said.\n\n- Ferries run at night.\n")
    );
}

#[test]
fn an_article_is_not_lost_to_a_notice() {
    let page = format!(
        "<html><head><title>Bridge to close</title></head><body><div class=\"container sidebar-right\"><h1>Bridge to close</h1>{}</div>\
         <div class=\"x-law\"><p>This website uses cookies to improve your experience. We assume that you agree with this, but you can opt out.</p></div>\
         </body></html>",
        BODY.repeat(3)
    );
    let text = text(&desk(page));
    assert!(text.contains("Mayor Ida Brandt told reporters") && !text.contains("cookies"), "{text}");
}

#[test]
fn a_page_that_a_script_fills_is_read_from_its_linked_data() {
    let page = "<html><head><title>Bridge to close</title>\n<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \
                \"headline\": \"Bridge to close\",\n \"articleBody\": \"The bridge cost 40 million crowns and will “close” for a year.\\nMayor Ida Brandt told \
                reporters that \\u0022buses\\u0022 would run. Nobody asked.\"}</script></head><body><div id=root></div></body></html>";
    let read = desk(page);
    assert_eq!(
        text(&read),
        "# Bridge to close\n\nThe bridge cost 40 million crowns and will “close” for a year.\n\n\
         Mayor Ida Brandt told reporters that \"buses\" would run. Nobody asked.\n"
    );
    let line = audit(&read).lines().find(|line| line.contains("A101")).expect("a finding").to_owned();
    assert!(at(page, &line).0.starts_with("The bridge cost"), "{line}");
}

#[test]
fn words_below_pictures_are_captions_and_nobody_says_them() {
    let below = "A couple in Norland who crossed in May are suspected to have paid no toll";
    let picture = format!(
        "<figure><img src=a.jpg><div class=\"media-caption\">{below}</div><span class=\"credit\">Ann Lee</span></figure>"
    );
    let other =
        "<div class=\"wp-caption\"><img src=b.jpg><p class=\"wp-caption-text\">Swans below the bridge</p></div>";
    let body = format!("{picture}{BODY}{other}");
    let expected = format!("Caption: {below}\n\nCaption: Ann Lee\n\n{READ}\nCaption: Swans below the bridge\n");
    assert_eq!(below_headline(&body), expected);
    let desk = desk(format!("<html><body><h1>Bridge to close</h1>{body}</body></html>"));
    let record: Value = serde_json::from_str(&desk.ascribe(&["extract", "page.html"]).fine()).expect("a record");
    let attributions = record["attributions"].as_array().expect("a list");
    let mut cues = attributions.iter().map(|found| found["cue"]["text"].as_str().expect("a text"));
    assert!(attributions.len() >= 2 && cues.all(|cue| cue != ":"), "{attributions:?}");
}

#[test]
fn posts_that_are_shown_within_an_article_stay() {
    let post = "<div class=\"social-embed\"><blockquote class=\"tweet\"><p>No bridge is safe <a href=\"x\">pic.example/1</a></p>— Ann Lee <a href=\"y\">June 19</a></blockquote></div>";
    let text = below_headline(&format!("{BODY}{post}{BODY}"));
    assert!(text.contains("> No bridge is safe pic.example/1\n"), "{text}");
}

#[test]
fn paragraphs_made_by_line_breaks_and_unclosed_tags_stay_apart() {
    let desk = desk("<P>The mayor said that the bridge was <B>safe.<P>It was built in 1931.<BR>Cars use it every day.");
    assert_eq!(
        text(&desk),
        "The mayor said that the bridge was safe.\n\nIt was built in 1931.\n\nCars use it every day.\n"
    );
}

#[test]
fn block_quotations_are_known_as_such() {
    let page = PAGE.replace("<h2>", "<blockquote><p>The city knew it.</p></blockquote><h2>");
    assert!(text(&desk(page)).contains("\n\n> The city knew it.\n\n## Doubts"));
}

#[test]
fn comments_silence_checks_where_they_stand() {
    let silenced = |from: &str, to: &str| {
        let page = PAGE.replacen(from, to, 1);
        let lines = audit(&desk(&page));
        lines.lines().map(|line| at(&page, line).0.chars().take(12).collect()).collect::<Vec<String>>()
    };
    let (county, work, analysts, ferries) = ("The county p", "The work wil", "Analysts say", "The ferries ");
    assert_eq!(silenced("", ""), [county, work, analysts, ferries]);
    let before = silenced("<p>&ldquo;", "<!-- ascribe: ignore --><p>&ldquo;");
    assert_eq!(before, [work, analysts, ferries]);
    assert_eq!(silenced("will rise.", "will rise. <!-- ascribe: ignore -->"), [county, ferries]);
    assert_eq!(silenced("The work", "<!-- ascribe: ignore A101 -->The work"), [county, analysts, ferries]);
    assert_eq!(silenced("<html", "<!-- ascribe: ignore-file A101 --><html"), [analysts]);
    let between = silenced("<h2>", "<!-- ascribe: ignore-start --><h2>");
    assert_eq!(between, [county, "<!-- ascribe"]);
    let page = PAGE.replacen("<h2>", "<!-- ascribe: ignore A999 -->\n<h2>", 1);
    let lines = audit(&desk(&page));
    assert!(lines.lines().any(|line| at(&page, line) == ("<!-- ascribe: ignore A999 -->", "A501".into())), "{lines}");
}

#[test]
fn the_encoding_that_a_page_declares_is_obeyed() {
    let page = |meta: &str, bytes: &[u8]| {
        let rest: &[u8] = b"<body><p>The owner of the caf";
        let end = b", Ann Lee, said that it was open and that it would stay so.</p></body></html>";
        [b"<html><head>", meta.as_bytes(), b"</head>", rest, bytes, end].concat()
    };
    for (meta, bytes, letter) in [
        ("<meta charset=windows-1252>", &b"\xE9"[..], "é"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", b"\xF9", "ů"),
        ("<meta charset=KOI8-R>", b"\xC9", "и"),
        ("<meta charset=utf-8>", "é".as_bytes(), "é"),
        ("<meta charset=latin1>", "é".as_bytes(), "é"),
        ("<meta charset=iso-2022-jp>", b"\x1B$B$\"\x1B(B", "あ"),
    ] {
        let desk = desk(page(meta, bytes));
        assert!(text(&desk).contains(&format!("caf{letter}, Ann Lee")), "{meta}: {}", text(&desk));
    }
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(PAGE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(text(&desk(wide)), text(&desk(PAGE)));
}

#[test]
fn standard_input_that_is_clearly_a_page_is_read_as_one() {
    let desk = Desk::new();
    let page = format!("\u{FEFF}\n  {PAGE}");
    let lines = desk.ascribe_with(&["audit", "--format", "line", "--stdin-name", "new.html"], page.as_bytes()).stdout;
    assert!(lines.starts_with("new.html:13:"), "{lines}");
    let plain = desk.ascribe_with(&["extract"], b"The mayor wrote <html> on the wall, the police said.");
    assert!(plain.fine().contains("the police"));
}

#[test]
fn a_page_without_article_is_named_and_the_others_are_done() {
    let desk = desk(PAGE);
    desk.write(
        "login.htm",
        "<!doctype html><html><head><title>Log in</title></head><body><form><input></form></body></html>",
    );
    desk.write("script.html", "<html><script>document.write('The mayor said no.')</script></html>");
    let ran = desk.ascribe(&["extract", "login.htm", "page.html", "script.html"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.stdout.lines().count(), 1);
    let told = "no article was found in this web page; save its text as .txt if there is one";
    assert_eq!(ran.stderr, format!("error: login.htm: {told}\nerror: script.html: {told}\n"));
}

#[test]
fn what_is_no_page_under_such_a_name_is_read_as_text_or_refused() {
    let plain = "The mayor said on Monday that the bridge was safe.\n\nAnalysts say that rates will rise.\n";
    let plain_desk = desk(plain);
    assert!(audit(&plain_desk).contains("page.html:3:1: warning A201"), "{}", audit(&plain_desk));
    assert!(desk("").ascribe(&["extract", "page.html"]).refused().contains("page.html: has no text"));
    let pdf = desk("%PDF-1.7").ascribe(&["extract", "page.html"]).refused();
    assert!(pdf.contains("page.html: is not text but a PDF"), "{pdf}");
}

#[test]
fn pages_in_folders_are_found() {
    let desk = Desk::new();
    desk.write("news/a.html", PAGE);
    desk.write("news/b.HTM", PAGE);
    desk.write("news/c.css", "p { color: red }");
    let ran = desk.ascribe(&["extract", "--grammar-only", "news"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), "warning: news: 1 file left aside: c.css\n"));
    assert_eq!(ran.stdout.lines().count(), 2);
}

#[test]
fn reports_written_beside_the_articles_are_no_articles() {
    let desk = Desk::new();
    desk.write("news/a.html", PAGE);
    for _ in 0..2 {
        desk.ascribe(&["audit", "--grammar-only", "news", "-o", "news/report.html"]);
        desk.ascribe(&["graph", "--grammar-only", "news", "-o", "news/graph.html"]).fine();
    }
    let report = desk.read("news/report.html");
    assert!(report.contains("1 article") && !report.contains("2 articles"), "{report}");
}

#[test]
fn markup_in_titles_and_text_is_escaped_in_the_report() {
    let page = PAGE.replace("Harbour bridge to", "&lt;script&gt;alert(1)&lt;/script&gt; Harbour to");
    let report = desk(page).ascribe(&["audit", "page.html", "--format", "html"]).stdout;
    assert!(!report.contains("<script>alert"), "{report}");
}

/// Reads a page that is the only input.
fn read(page: &[u8]) -> Result<Article, ReadError> {
    articles("page.html", page).remove(0).map(|input| input.article)
}

#[test]
fn broken_pages_cost_no_more_than_their_length() {
    const MANY: usize = 1_000_000;
    let prose =
        "<p>The bridge is safe, Mayor Ann Lee said on Monday. It carries many cars, a report shows, each day.</p>";
    let some = MANY / 10;
    let numbered = |before: &str, after: &str| {
        (0..some).flat_map(|number| [before.to_owned(), number.to_string(), after.to_owned()]).collect::<String>()
    };
    for (kind, page) in [
        ("nested", format!("{}{prose}{}", "<div>".repeat(MANY), "</div>".repeat(MANY))),
        ("crossed", "<span><div></span>".repeat(some) + prose),
        ("tables", "<div><table><tr><td></div>".repeat(some) + prose),
        ("formatting", numbered("<b id=", ">") + "<p>" + prose),
        ("links", "<a><div>".repeat(some) + prose),
        ("attributes", format!("<div {}>{prose}", numbered("a", "=1 "))),
        ("ampersands", format!("{prose}<p title='{0}' class='{0}'>{0}</p>", "&".repeat(some))),
        ("less than", "<".repeat(MANY) + prose),
        ("comments", "<!-- ascribe: ignore -->".repeat(some) + prose),
        ("cut short", format!("{prose}<p class=\"{}", "x".repeat(MANY))),
        ("zero bytes", format!("{prose}\0<p>\0").repeat(10)),
        ("asides", format!("{prose}{}x{}", "<div class=related>".repeat(some), "</div>".repeat(some))),
        ("captions", format!("{}{prose}", "<figure><p class=caption>A bridge by night".repeat(some / 10))),
        ("leads", format!("{prose}{}", "<p><a href=x>Read more about the old bridge</a></p>".repeat(some / 10))),
        ("items", format!("{prose}<ul>{}</ul>", "<li><a href=x>The old bridge by night</a></li>".repeat(some / 10))),
        ("canonical", "<link rel=canonical href=/a>".repeat(some) + "<base href=https://herald.example>" + prose),
        ("title", format!("<title>{}</title>{prose}", "a | ".repeat(some))),
    ] {
        let article = read(page.as_bytes()).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert!(article.text().contains("The bridge is safe, Mayor Ann Lee said on Monday."), "{kind}");
    }
}

#[test]
fn letters_for_private_use_in_a_page_are_taken_for_nothing() {
    let prose = "<p>The bridge is safe, Mayor Ann Lee said on Monday, and it carries cars.</p>";
    let page =
        format!("{prose}<p>\u{F0001}\u{100001}Rivers &#xF0003;&#x10FFFD;rise, Ann Lee said on Tuesday at noon.</p>");
    let article = read(page.as_bytes()).expect("an article");
    assert!(article.text().contains("\n\nRivers rise, Ann Lee"), "{:?}", article.text());
}

/// Pieces of markup in any order, and letters.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        "[ -~]{0,12}",
        "\\PC{0,6}",
        proptest::sample::select(vec![
            "<p>",
            "</p>",
            "<div class=related>",
            "<figure class=caption>",
            "<blockquote class=embed>",
            "<a href=x>",
            "</a>",
            "<li>",
            "Read more: ",
            "<div class=article>",
            "</div>",
            "<h1>",
            "</h1>",
            "<li>",
            "<blockquote>",
            "</blockquote>",
            "<table><td>",
            "<!-- ascribe: ignore -->",
            "<!--",
            "-->",
            "&amp;",
            "&rdquo;",
            "&",
            "&#x10FFFF;",
            "&nbsp;",
            "\r\n",
            "<svg>",
            "</svg>",
            "<title>",
            "</title>",
            "<script>",
            "</script>",
            "<br>",
            "<a href='",
            "'>",
            "The mayor said that the bridge was safe and sound. ",
            "\u{AD}",
            "<figcaption>",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

proptest! {
    #[test]
    fn any_page_is_read_or_refused_and_every_place_lies_in_it(page in scraps()) {
        if let Ok(article) = read(page.as_bytes()) {
            let lines = LineIndex::of(&article);
            let whole = LineIndex::new(&page);
            for (byte, _) in article.text().char_indices() {
                let Position { line, column } = lines.position(byte);
                let row = whole.line(line);
                prop_assert!(row.is_some() && column >= 1, "{line}:{column} of {page:?}");
            }
        }
    }
}

/// What a page with this head, and the headline and day in its body, is known by: address, outlet, title and day.
fn known(head: &str, body: &str) -> [Value; 4] {
    let text = "<p>The harbour bridge will close for a year, the city council said on Monday after a long debate.</p>";
    let page =
        format!("<!doctype html><html><head>{head}</head><body><article>{body}{text}{text}</article></body></html>");
    let article = record(&desk(page))["article"].take();
    ["url", "outlet", "title", "published"].map(|key| article[key].clone())
}

/// The same of a page whose head alone is of interest: address and outlet.
fn address_and_outlet(head: &str) -> [Value; 2] {
    let [url, outlet, ..] = known(head, "<h1>Bridge to close</h1>");
    [url, outlet]
}

#[test]
fn a_page_is_known_by_its_address_and_outlet() {
    let null = Value::Null;
    for (head, url, outlet) in [
        // What is meant for this, as property or as name, in any order and case.
        (
            r#"<meta content="Vesper Herald" property="og:site_name"><LINK HREF="https://www.herald.example/a" REL="Canonical">"#,
            "https://www.herald.example/a".into(),
            "Vesper Herald".into(),
        ),
        (
            r#"<meta name="og:site_name" content=" Vesper&nbsp;Herald "><meta name="OG:URL" content="https://herald.example/a">"#,
            "https://herald.example/a".into(),
            "Vesper Herald".into(),
        ),
        // Without a name, the host of the address.
        (
            r#"<link rel="canonical" href="https://www.Herald.example:443/a">"#,
            "https://www.Herald.example:443/a".into(),
            "herald.example".into(),
        ),
        (
            r#"<meta property="og:url" content="http://news.herald.example/a">"#,
            "http://news.herald.example/a".into(),
            "news.herald.example".into(),
        ),
        // Relative addresses count from the base, else from another address of the page.
        (
            r#"<base href="https://herald.example/news/"><link rel="canonical" href="../bridge">"#,
            "https://herald.example/bridge".into(),
            "herald.example".into(),
        ),
        (
            r#"<base href="/"><meta property="og:url" content="https://herald.example/x?id=1"><link rel="canonical" href="/bridge">"#,
            "https://herald.example/bridge".into(),
            "herald.example".into(),
        ),
        (
            r#"<link rel="canonical" href="//herald.example/a">"#,
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        // The front of the site is the address of no article.
        (
            r#"<link rel="canonical" href="https://herald.example/"><meta property="og:url" content="https://herald.example/a">"#,
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        (r#"<link rel="canonical" href="https://herald.example">"#, null.clone(), "herald.example".into()),
        // Of several canonical addresses none counts before what else is told.
        (
            r#"<link rel="canonical" href="https://herald.example/feed"><link rel="canonical" href="https://herald.example/a"><meta property="og:url" content="https://herald.example/a">"#,
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        // Linked data, and what browsers write into pages that they save.
        (
            r#"<script type="application/ld+json">{"@graph":[{"@type":"WebSite","url":"https://herald.example"},{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://herald.example/a"}}]}</script>"#,
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        (
            "<!-- saved from url=(0024)https://herald.example/a -->",
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://herald.example/a \n saved date: Wed Jun 19 2024\n-->",
            "https://herald.example/a".into(),
            "herald.example".into(),
        ),
        // What is no address of a page, and nothing at all.
        (
            r#"<link rel="canonical" href="file:///home/ann/a.html"><meta property="og:url" content="a">"#,
            null.clone(),
            null.clone(),
        ),
        (
            r#"<meta property="og:site_name" content=""><link rel="canonical"><link rel="amphtml" href="https://herald.example/amp">"#,
            null.clone(),
            null.clone(),
        ),
        ("", null.clone(), null.clone()),
    ] {
        assert_eq!(address_and_outlet(head), [url, outlet], "{head}");
    }
}

#[test]
fn a_title_loses_the_name_of_the_site_and_nothing_else() {
    let herald = r#"<meta property="og:site_name" content="The Example Herald">"#;
    let host = r#"<link rel="canonical" href="https://www.examplenews.example/a">"#;
    for (head, told, expected) in [
        (herald, "Bridge to close | The Example Herald", "Bridge to close"),
        (herald, "Bridge to close - Example Herald", "Bridge to close"),
        (herald, "Bridge – and road – to close", "Bridge – and road – to close"),
        (herald, "Example Herald wins prize", "Example Herald wins prize"),
        (host, "Bridge to close – Example News", "Bridge to close"),
        (host, "Bridge to close | Examplenews.example", "Bridge to close"),
        (host, "Bridge to close | Opinion", "Bridge to close | Opinion"),
    ] {
        for title in [format!("<title>{told}</title>"), format!(r#"<meta property="og:title" content="{told}">"#)] {
            let [_, _, title, _] = known(&format!("{head}{title}"), "<h1>News</h1>");
            assert_eq!(title, expected, "{head} {told}");
        }
    }
}

#[test]
fn a_page_is_dated_by_the_surest_day_that_it_tells() {
    let none = "<h1>Bridge to close</h1>";
    for (head, body, expected) in [
        (
            r#"<meta name="article:published_time" content="2024-06-19T23:30:00-07:00"><meta itemprop="datePublished" content="2024-01-01">"#,
            none,
            Some("2024-06-19"),
        ),
        (
            r#"<script type="application/ld+json">[{"@type":"Person"},{"@type":["NewsArticle"],"datePublished":"19 June 2024 07:09 GMT"}]</script><meta name="pubdate" content="2024-01-01">"#,
            none,
            Some("2024-06-19"),
        ),
        (
            r#"<script type="application/ld+json">{"@type":"Article","datePublished":"0001-01-01"}</script><meta name="DC.date.issued" content="2024-06-19">"#,
            none,
            Some("2024-06-19"),
        ),
        (
            "",
            r#"<time datetime="2023-01-01"></time><h1>Bridge to close</h1><time datetime="2024-06-19T08:00">today</time>"#,
            Some("2024-06-19"),
        ),
        (
            "",
            r#"<h1>Bridge</h1><time datetime="2024-06-20"></time><time itemprop="datePublished" datetime="2024-06-19"></time>"#,
            Some("2024-06-19"),
        ),
        (r#"<link rel="canonical" href="https://herald.example/world/2024/jun/19/bridge">"#, none, Some("2024-06-19")),
        (r#"<meta property="article:publisher" content="https://herald.example/2024-06-19">"#, none, None),
    ] {
        let [.., day] = known(head, body);
        assert_eq!(day.as_str(), expected, "{head} {body}");
    }
}
