//! The title of an article without the name of the site behind it: "Rain ahead | The Herald".

use crate::read::address;

/// A title is not cut to a headline that has fewer letters: it could be the name of a section.
const SHORTEST_HEADLINE: usize = 12;

/// A longer title is no line that a site writes its name behind; in bytes.
const LONGEST: usize = 1 << 10;

/// What the title of a page may end with.
pub(super) struct Site {
    /// The name that the page gives, without what the site says about itself.
    pub(super) name: Option<String>,
    /// All its names, letters only.
    names: Vec<String>,
    /// The page's headlines, letters only.
    headlines: Vec<String>,
}

impl Site {
    /// A site with the name that the page gives, those who publish it, and its host.
    pub(super) fn new(name: Option<&str>, publishers: &[String], host: Option<&str>, headlines: &[String]) -> Self {
        let hosts = host.map_or_else(Vec::new, names_of_host);
        let told = name.map(even).filter(|name| name.contains(char::is_alphanumeric));
        let name = told.as_deref().map(|name| match address::host(name) {
            Some(host) => host,
            None => first_part(name, &hosts).to_owned(),
        });
        let names = name.iter().chain(&told).chain(publishers).map(|name| letters(name)).chain(hosts);
        Self {
            names: names.filter(|name| !name.is_empty()).collect(),
            headlines: headlines.iter().map(|headline| letters(headline)).collect(),
            name,
        }
    }

    /// The title without the name of the site: cut before the longest tail that is one, and where what is left is a
    /// headline of the page.
    pub(super) fn cut(&self, title: &str) -> String {
        let title = even(title);
        if title.len() > LONGEST {
            return title;
        }
        let mut rest = title.as_str();
        while let Some(front) = self.front(rest) {
            rest = front;
        }
        rest.to_owned()
    }

    /// What is left of a title, if it ends with the name of the site.
    fn front<'t>(&self, title: &'t str) -> Option<&'t str> {
        let mut parts = cuts(title).filter(|(front, tail)| has_letter(front) && has_letter(tail));
        let (front, _) = parts.find(|(front, tail)| {
            let (front, tail) = (letters(front), letters(tail));
            let is_headline = front.chars().count() >= SHORTEST_HEADLINE && self.headlines.contains(&front);
            self.names.contains(&tail) || is_headline && tail.len() < front.len()
        })?;
        Some(front)
    }
}

/// The places where a title may be parted, from its start: what is before and behind.
fn cuts(title: &str) -> impl Iterator<Item = (&str, &str)> {
    let separators = title.char_indices().filter(|&(_, c)| "|-–—·•»›:~/".contains(c));
    separators.filter_map(move |(at, c)| {
        let (front, tail) = (&title[..at], &title[at + c.len_utf8()..]);
        let apart = front.ends_with(' ') && tail.starts_with([' ', ':']);
        (apart || c == '|').then(|| (front.trim_end(), tail.trim_start_matches([':', ' '])))
    })
}

/// The part of a site's name that is the name of its host: "The Herald" of "The Herald | All that is new".
fn first_part<'n>(name: &'n str, hosts: &[String]) -> &'n str {
    let mut parts = cuts(name).map(|(front, _)| front);
    parts.find(|front| hosts.contains(&letters(front))).unwrap_or(name)
}

/// What a site is called by its host: `news.herald.co.example` gives "newsherald", "herald", and the host itself.
fn names_of_host(host: &str) -> Vec<String> {
    let labels: Vec<&str> = host.split('.').collect();
    let Some((top, own)) = labels.split_last().filter(|(_, own)| !own.is_empty()) else { return vec![letters(host)] };
    let own = match own {
        [own @ .., second] if !own.is_empty() && top.len() == 2 && second.len() <= SECOND_LEVEL => own,
        own => own,
    };
    let from = own.len() - 1;
    vec![letters(host), letters(&own.concat()), letters(own[from]), letters(&labels[from..].concat())]
}

/// The longest label that is before a country's without being a name, as in `co.uk`.
const SECOND_LEVEL: usize = 3;

/// The letters and digits of a name, small, without an article before it.
fn letters(name: &str) -> String {
    let name = name.trim();
    let bare = name.get(..4).filter(|start| start.eq_ignore_ascii_case("the ")).map_or(name, |_| &name[4..]);
    bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// The words with single blanks between them.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Site;

    fn cut(title: &str, name: Option<&str>, host: Option<&str>, headline: &str) -> String {
        Site::new(name, &[], host, &[headline.to_owned()]).cut(title)
    }

    #[test]
    fn only_the_name_of_the_site_is_cut() {
        let (herald, host) = (Some("The Vesper Herald"), Some("vesperherald.example"));
        for (title, expected) in [
            ("Rain ahead | The Vesper Herald", "Rain ahead"),
            ("Rain  ahead - Vesper Herald", "Rain ahead"),
            ("Rain ahead – VESPERHERALD.example", "Rain ahead"),
            ("Rain ahead | News | Vesper Herald", "Rain ahead | News"),
            ("Rain ahead :: Vesper Herald - vesperherald.example", "Rain ahead"),
            ("Rain - and wind", "Rain - and wind"),
            ("What the Vesper Herald wrote", "What the Vesper Herald wrote"),
            ("Re-elected: Vesper Herald's guide", "Re-elected: Vesper Herald's guide"),
            ("Vesper Herald", "Vesper Herald"),
            ("| Vesper Herald", "| Vesper Herald"),
            ("", ""),
        ] {
            assert_eq!(cut(title, herald, host, ""), expected, "{title}");
        }
        assert_eq!(cut("Rain | Herald", None, Some("news.herald.co.uk"), ""), "Rain");
        assert_eq!(cut("Rain | Herald", None, None, ""), "Rain | Herald");
    }

    #[test]
    fn a_title_is_cut_to_the_headline_that_it_starts_with() {
        let title = "Harbour bridge to close | News | Herald";
        assert_eq!(cut(title, None, None, "Harbour bridge to close"), "Harbour bridge to close");
        assert_eq!(cut("Opinion | The bridge must close", None, None, "Opinion"), "Opinion | The bridge must close");
    }

    #[test]
    fn what_a_site_says_about_itself_is_no_part_of_its_name() {
        let name = |name: &str, host| Site::new(Some(name), &[], host, &[]).name;
        let host = Some("vesperherald.example");
        assert_eq!(name("Vesper Herald | All that is new", host).as_deref(), Some("Vesper Herald"));
        assert_eq!(name("All that is new | Rain", host).as_deref(), Some("All that is new | Rain"));
        assert_eq!(name("https://www.vesperherald.example/", host).as_deref(), Some("vesperherald.example"));
        assert_eq!(name(" - ", host), None);
    }
}
