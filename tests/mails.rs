//! Mails, mailboxes and subtitles, read by every command.

#![cfg(feature = "documents")]

mod support;

use ascribe::read::Input;
use support::command::Desk;
use support::reading::articles;

fn one(name: &str, text: &str) -> Input {
    articles(name, text.as_bytes()).pop().expect("an input").expect("read")
}

#[track_caller]
fn reads(name: &str, file: &str, expected: &str) {
    assert_eq!(one(name, file).article.text(), expected);
}

const HEAD: &str = "From: Ann Lee <ann@example.org>\r\nTo: Bo <bo@example.org>\r\nSubject: =?utf-8?q?Harbour_closed_=E2=80=93_again?=\r\n\
                    Date: Wed, 19 Jun 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\n";

#[test]
fn a_mail_has_a_subject_a_day_and_a_body_without_its_signature() {
    let body = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                The caf=E9 was closed=\r\n, Ann Lee said.\r\n\r\nOn Monday, Bo wrote:\r\n> It rained\r\n> for days.\r\n\
                \r\nI doubt it.\r\n-- \r\nAnn Lee\r\nHarbour office\r\n";
    let input = one("letter.eml", &format!("{HEAD}{body}"));
    let expected =
        "The café was closed, Ann Lee said.\n\nOn Monday, Bo wrote:\n\n> It rained for days.\n\nI doubt it.\n";
    assert_eq!(input.article.text(), expected);
    assert_eq!(input.article.title(), Some("Harbour closed – again"));
    assert_eq!(input.article.published(), Some("2024-06-19"));
}

#[test]
fn of_two_forms_the_plain_one_is_read_and_attachments_are_not() {
    let body = "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
                --a\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\nIt rai \r\nned, Ann Lee \r\n  said.\r\n\
                --a\r\nContent-Type: text/html\r\n\r\n<p>Something else.</p>\r\n--a--\r\n--m\r\n\
                Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nAttached.\r\n--m--\r\n";
    reads("letter.eml", &format!("{HEAD}{body}"), "It rained, Ann Lee said.\n");
    let page = "Content-Type: text/html; charset=utf-8\r\n\r\n<html><style>p {}</style><p>It rained,<br>Ann&nbsp;Lee said.</p>\
                <blockquote><p>It snowed.</p></blockquote></html>\r\n";
    reads("letter.eml", &format!("{HEAD}{page}"), "It rained,\n\nAnn Lee said.\n\n> It snowed.\n");
}

#[test]
fn broken_mails_are_read_as_far_as_they_go() {
    let cut = "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nIt rained, Ann Lee said.\r\n";
    reads("letter.eml", &format!("{HEAD}{cut}"), "It rained, Ann Lee said.\n");
    let part = |n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n");
    let deep = (0..2000).map(part).collect::<Vec<_>>().concat();
    let result =
        articles("letter.eml", format!("{HEAD}{deep}Content-Type: text/plain\r\n\r\nIt rained.\r\n").as_bytes());
    assert_eq!(result.len(), 1);
    for (bytes, message) in [
        (&b""[..], "letter.eml: has no text"),
        (b"It rained.\n\nAnd snowed.\n", "letter.eml: is no mail document, though its name says so"),
        (b"Subject: x\r\nContent-Type: image/png\r\n\r\nabc", "letter.eml: has no text"),
    ] {
        let told = articles("letter.eml", bytes).pop().expect("a result").expect_err("refused").to_string();
        assert!(told.contains(message), "{told}");
    }
}

#[test]
fn a_mailbox_holds_many_articles() {
    let desk = Desk::new();
    let mail = |day: u32, words: &str| {
        format!(
            "From ann@example.org Wed Jun {day} 10:00:00 2024\nFrom: Ann <ann@example.org>\nSubject: No {day}\n\n{words}\n\n"
        )
    };
    let inbox =
        [mail(18, "\"It rained,\" Ann Lee said."), mail(19, "x\n\n>From here it snowed, Bo Dahl said."), mail(20, "")]
            .concat();
    desk.write("inbox.mbox", inbox);
    let ran = desk.ascribe(&["extract", "inbox.mbox", "--format", "csv"]);
    assert!(ran.stderr.contains("inbox.mbox#3: has no text"), "{}", ran.stderr);
    assert!(ran.stdout.contains("inbox.mbox#1,a1") && ran.stdout.contains("inbox.mbox#2,a1"), "{}", ran.stdout);
    assert!(ran.stdout.contains(",No 18,"), "{}", ran.stdout);
    desk.write("text.mbox", "It rained.\n");
    let told = desk.ascribe(&["extract", "text.mbox"]).refused();
    assert!(told.contains("text.mbox: is no mbox document, though its name says so"), "{told}");
    let told = desk.ascribe(&["extract", "inbox.mbox", "--max-article", "1"]);
    assert_eq!(told.code, Some(2));
}

#[test]
fn a_mail_that_is_too_large_costs_no_other() {
    let desk = Desk::new();
    let mail = |words: &str| format!("From x\nSubject: x\n\n{words}\n\n");
    desk.write("inbox.mbox", [mail(&"It rained. ".repeat(120_000)), mail("\"It snowed,\" Ann Lee said.")].concat());
    let ran = desk.ascribe(&["extract", "inbox.mbox", "--max-article", "1", "--format", "csv"]);
    assert!(ran.stderr.contains("inbox.mbox, line 1: has 1 MiB or more"), "{}", ran.stderr);
    assert!(ran.stdout.contains("inbox.mbox#2,a1"), "{}", ran.stdout);
}

#[test]
fn cues_are_joined_and_voices_are_turns() {
    let file = "WEBVTT - news\n\nSTYLE\n::cue { color: red }\n\nNOTE a remark\nof two lines\n\n1\n00:00:01.000 --> 00:00:03.000 align:start\n\
                <v Ann Lee>The harbour <i>was</i>\nclosed on Monday\n\n00:03.000 --> 00:05.000\n<v Ann Lee>because of the storm.\n\n\
                00:05.500 --> 00:07.000\n<v.loud Bo Dahl>Nobody told us &amp; them. [Applause]</v>\n\n00:07.500 --> 00:08.000\n♪ la la ♪\n";
    let expected =
        "Ann Lee: The harbour was closed on Monday because of the storm.\n\nBo Dahl: Nobody told us & them.\n";
    reads("talk.vtt", file, expected);
    let desk = Desk::new();
    desk.write("talk.vtt", file);
    let found = desk.ascribe(&["extract", "talk.vtt", "--format", "csv"]).fine();
    assert!(found.contains("Ann Lee") && found.contains("Bo Dahl"), "{found}");
}

#[test]
fn numbered_cues_signs_and_sounds_are_understood() {
    let file = "\u{FEFF}1\r\n00:00:01,000 --> 00:00:03,000\r\n<font color=\"red\">{\\an8}>> The harbour was</font>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n\
                closed.\r\n(APPLAUSE)\r\n3\r\n00:00:04,100 --> 00:00:06,000\r\n- Who says so?\r\n- I do.\r\n\r\n4\r\n00:00:20,000 --> 00:00:22,000\r\n\
                MAYOR LEE: It rained.\r\n";
    reads("talk.srt", file, "The harbour was closed.\n\nWho says so?\n\nI do.\n\nMAYOR LEE: It rained.\n");
}

#[test]
fn captions_that_roll_up_are_read_once() {
    let file = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v R&amp;D chief Cy Poe>It rains &amp;lt; snow.\n";
    reads("talk.vtt", file, "R&D chief Cy Poe: It rains &lt; snow.\n");
    let file = "WEBVTT\n\n00:01.000 --> 00:03.000\n \nhello and <00:01.500><c>welcome</c>\n\n00:03.000 --> 00:03.010\nhello and welcome\n \n\n\
                00:03.010 --> 00:05.000\nhello and welcome\nto the show\n\n00:05.000 --> 00:06.000\nto the show\nof today\n";
    reads("talk.vtt", file, "hello and welcome to the show of today\n");
}

#[test]
fn places_in_subtitles_are_those_of_the_file() {
    let desk = Desk::new();
    desk.write("talk.srt", "1\n00:00:01,000 --> 00:00:03,000\nIt rained. Ships worth\n\n2\n00:00:03,000 --> 00:00:05,000\n42 million crowns sank.\n");
    let lines = desk.ascribe(&["audit", "talk.srt", "--format", "line", "--fail-on", "never"]).fine();
    assert!(lines.contains("talk.srt:3:12: warning A101"), "{lines}");
    for (bytes, message) in [("", "has no text"), ("It rained.\n", "is no vtt document, though its name says so")] {
        desk.write("bad.vtt", bytes);
        let told = desk.ascribe(&["audit", "bad.vtt"]).refused();
        assert!(told.contains(message), "{told}");
    }
}
