//! What a page tells about itself: its address, who published it and when. Tags tell it one by one while the page
//! is read; [`About::known`] weighs what they told.

use super::linked::{self, Linked};
use super::title::Site;
use crate::read::address;
use crate::read::published::day;

/// Headlines that are kept to know the title by.
const HEADLINES: usize = 4;
/// Canonical addresses that are kept: pages have one, and broken pages some.
const CANONICAL: usize = 8;

/// What tags have told so far.
#[derive(Default)]
pub(super) struct About {
    canonical: Vec<String>,
    /// Address in `og:url`, then in `twitter:url`, then that a browser saved the page from.
    addresses: [Option<String>; 3],
    base: Option<String>,
    site_name: Option<String>,
    /// By how much they tell.
    days: [Option<String>; DAYS],
    /// JSON-LD scripts.
    scripts: Vec<String>,
    title: Option<String>,
    /// Whether something but the title of the window names the article.
    names_title: bool,
    headlines: Vec<String>,
}

/// Number of the ways to tell a day.
const DAYS: usize = Day::Any as usize + 1;

/// The ways to tell the day of publication, the surest first.
#[derive(Clone, Copy)]
enum Day {
    /// `article:published_time`.
    OpenGraph,
    Linked,
    /// `itemprop="datePublished"`.
    Item,
    /// Another field whose name tells that it is the day of publication, or just a date.
    Published,
    Date,
    Address,
    /// A `time` element behind the headline, or anywhere.
    Behind,
    Any,
}

/// What a page is known by.
pub(super) struct Known {
    /// Its address.
    pub(super) url: Option<String>,
    /// Who published it: the site's name as the page tells it, else the host of its address.
    pub(super) outlet: Option<String>,
    /// The day, as `YYYY-MM-DD`.
    pub(super) published: Option<String>,
    /// What the title of the window says, if the page has no other title, but tells what site it is of.
    pub(super) window_title: Option<String>,
    /// Title and text of the article as linked data tell them.
    pub(super) linked: Option<(String, String)>,
    /// What the title is cut by.
    pub(super) site: Site,
}

/// Attributes of a tag, with their values.
type Attributes = [(&'static str, String)];

impl About {
    /// Takes what a tag tells; `behind_headline` if the page's first headline came before it.
    pub(super) fn tag(&mut self, name: &str, attributes: &Attributes, behind_headline: bool) {
        let get = |name: &str| attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.trim());
        match name {
            "meta" => {
                let Some(content) = get("content").filter(|content| !content.is_empty()) else { return };
                for name in ["property", "name", "itemprop"].into_iter().filter_map(get) {
                    name.split_whitespace().for_each(|name| self.field(&name.to_ascii_lowercase(), content));
                }
            }
            "link" => {
                let rel = get("rel").unwrap_or_default();
                let is_canonical = rel.split_whitespace().any(|rel| rel.eq_ignore_ascii_case("canonical"));
                if is_canonical && self.canonical.len() < CANONICAL {
                    self.canonical.extend(get("href").map(str::to_owned).filter(|href| !href.is_empty()));
                }
            }
            "base" => {
                let href = get("href").filter(|href| address::is_full(href));
                self.base = self.base.take().or_else(|| href.map(str::to_owned));
            }
            "time" => {
                let Some(time) = get("datetime") else { return };
                let item = get("itemprop").unwrap_or_default();
                if item.split_whitespace().any(|item| item.eq_ignore_ascii_case("datePublished")) {
                    self.day(Day::Item, time);
                }
                self.day(if behind_headline { Day::Behind } else { Day::Any }, time);
            }
            _ => {}
        }
    }

    /// Takes a field of a `meta` tag; its name is in small letters.
    fn field(&mut self, name: &str, content: &str) {
        let keep = |kept: &mut Option<String>| {
            kept.get_or_insert_with(|| content.to_owned());
        };
        match name {
            "og:url" => keep(&mut self.addresses[0]),
            "twitter:url" => keep(&mut self.addresses[1]),
            "og:site_name" => keep(&mut self.site_name),
            "article:published_time" | "article:published" => self.day(Day::OpenGraph, content),
            "datepublished" => self.day(Day::Item, content),
            "date" | "dc.date" | "dc.date.issued" | "dcterms.created" | "dcterms.issued" | "sailthru.date" => {
                self.day(Day::Date, content);
            }
            _ if name.ends_with("title") => self.names_title = true,
            _ if name.contains("publisher") => {}
            _ if ["publish", "pubdate", "pub-date", "pub_date"].iter().any(|part| name.contains(part)) => {
                self.day(Day::Published, content);
            }
            _ => {}
        }
    }

    fn day(&mut self, way: Day, time: &str) {
        let kept = &mut self.days[way as usize];
        if kept.is_none() {
            *kept = day(time);
        }
    }

    /// A headline of the first rank starts.
    pub(super) fn headline(&mut self) {
        if self.headlines.len() < HEADLINES {
            self.headlines.push(String::new());
        }
    }

    /// Takes text of an element: `title`, `script` of JSON-LD, or a headline of the first rank.
    pub(super) fn text(&mut self, element: &str, text: &[u8]) {
        let text = String::from_utf8_lossy(text);
        match element {
            "title" if self.title.is_none() => self.title = Some(text.trim().to_owned()),
            "script" => self.scripts.push(text.into_owned()),
            "h1" => self.headlines.last_mut().into_iter().for_each(|headline| headline.push_str(&text)),
            _ => {}
        }
    }

    /// Takes a comment: browsers write where they saved a page from.
    pub(super) fn comment(&mut self, comment: &str) {
        let comment = comment.trim_start();
        let behind = match comment.strip_prefix("saved from url=") {
            Some(behind) => behind.split_once(')').map(|(_, address)| address),
            None if comment.starts_with("Page saved with SingleFile") => {
                comment.split_once("url: ").map(|(_, address)| address)
            }
            None => None,
        };
        let address = behind.and_then(|behind| behind.split_whitespace().next());
        self.addresses[2] = self.addresses[2].take().or_else(|| address.map(str::to_owned));
    }

    /// All that is known in the end.
    pub(super) fn known(mut self) -> Known {
        let linked = linked::read(&self.scripts);
        let addresses = self.addresses(&linked);
        let url = addresses.iter().find(|address| !address::is_front(address)).cloned();
        if let Some(time) = &linked.published {
            self.day(Day::Linked, time);
        }
        self.days[Day::Address as usize] = url.as_deref().and_then(address::day);
        let host = url.iter().chain(&addresses).chain(&self.base).find_map(|address| address::host(address));
        let site = Site::new(self.site_name.as_deref(), &linked.publishers, host.as_deref(), &self.headlines);
        let is_known = site.name.is_some() || host.is_some();
        let names_title = self.names_title || linked.title.is_some();
        let title = self.title.filter(|title| !title.is_empty());
        let linked_title = linked.title.or_else(|| title.clone()).unwrap_or_default();
        Known {
            url,
            window_title: title.filter(|_| is_known && !names_title),
            linked: linked.body.map(|body| (linked_title, body)),
            outlet: site.name.clone().or(host),
            published: self.days.into_iter().flatten().next(),
            site,
        }
    }

    /// Full addresses that the page gives as its own, the surest first. Several canonical ones that differ tell
    /// less than others do.
    fn addresses(&self, linked: &Linked) -> Vec<String> {
        let others: Vec<&String> = self.addresses.iter().flatten().chain(&linked.url).collect();
        let base = self.base.as_ref().or_else(|| others.iter().copied().find(|other| address::is_full(other)));
        let full = |address: &str| address::resolved(address, base.map(String::as_str));
        let canonical: Vec<String> = self.canonical.iter().filter_map(|address| full(address)).collect();
        let others = others.into_iter().filter_map(|address| full(address));
        if canonical.iter().any(|address| *address != canonical[0]) {
            return others.chain(canonical).collect();
        }
        canonical.into_iter().chain(others).collect()
    }
}
