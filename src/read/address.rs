//! Addresses of articles: the host that published one, and the day that many of them tell.

use std::fmt::Write as _;

use fluent_uri::{Uri, UriRef};

use super::published;

/// Bytes beside letters and digits that are in an address as they are.
const PLAIN: &[u8] = b"-._~:/?#@!$&'()*+,;=%";

/// Whether it is the full address of a page.
pub(super) fn is_full(address: &str) -> bool {
    after_scheme(address).is_some()
}

fn after_scheme(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")).then_some(rest)
}

/// Host, and what is behind it.
fn parts(address: &str) -> Option<(&str, &str)> {
    let rest = after_scheme(address)?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let port = host.rfind(':').filter(|&at| !host[at..].contains(']'));
    let host = host[..port.unwrap_or(host.len())].trim_end_matches('.');
    (!host.is_empty()).then_some((host, path))
}

/// The host of a full address in small letters, without `www.` before it.
pub(super) fn host(address: &str) -> Option<String> {
    let host = parts(address.trim())?.0.to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

/// Whether it leads to the front of a site rather than to one article.
pub(super) fn is_front(address: &str) -> bool {
    parts(address).is_some_and(|(_, path)| matches!(path.split('#').next(), None | Some("" | "/")))
}

/// The day in an address such as `https://herald.example/2024/06/19/bridge`, as `YYYY-MM-DD`.
pub(super) fn day(address: &str) -> Option<String> {
    let (_, path) = parts(address)?;
    let folders: Vec<&str> = path.split(['/', '?', '#']).collect();
    folders.windows(3).find_map(published::day_of_folders)
}

/// The full address that a page means by one of its own; `base` is a full address that relative ones count from.
pub(super) fn resolved(address: &str, base: Option<&str>) -> Option<String> {
    let address = address.trim();
    if is_full(address) {
        return Some(address.to_owned());
    }
    if address.starts_with("//") {
        return Some(format!("https:{address}")).filter(|full| host(full).is_some());
    }
    let base = Uri::parse(plain(base?)).ok()?;
    let relative = UriRef::parse(plain(address)).ok().filter(|relative| !relative.has_scheme())?;
    Some(relative.resolve_against(&base.strip_fragment()).ok()?.into_string())
}

/// The address with an escape for each byte that may be in none.
fn plain(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            plain.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(plain, "%{byte:02X}");
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{day, host, is_front, resolved};

    #[test]
    fn hosts_are_told_without_www_user_and_port() {
        for (address, expected) in [
            ("https://www.Herald.example/a", Some("herald.example")),
            ("HTTP://user:word@news.herald.example:8080?a=1", Some("news.herald.example")),
            ("https://[2001:db8::1]:80/x", Some("[2001:db8::1]")),
            ("https://wwwherald.example./", Some("wwwherald.example")),
            ("https:///x", None),
            ("ftp://herald.example/x", None),
            ("herald.example/x", None),
        ] {
            assert_eq!(host(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn relative_addresses_count_from_the_base() {
        let base = Some("https://herald.example/news/2024/page.html#top");
        for (address, base, expected) in [
            ("/bridge", base, Some("https://herald.example/bridge")),
            ("../a b|c.html", base, Some("https://herald.example/news/a%20b%7Cc.html")),
            ("//cdn.example/x", None, Some("https://cdn.example/x")),
            ("https://other.example/ü", None, Some("https://other.example/ü")),
            ("/bridge", None, None),
            ("mailto:desk@herald.example", base, None),
            ("%zz", base, None),
        ] {
            assert_eq!(resolved(address, base).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn fronts_and_days_are_known() {
        assert!(is_front("https://herald.example") && is_front("https://herald.example/#top"));
        assert!(!is_front("https://herald.example/?p=7") && !is_front("https://herald.example/a"));
        assert_eq!(day("https://herald.example/2024/06/19/bridge").as_deref(), Some("2024-06-19"));
        assert_eq!(day("https://herald.example/world/2024/jun/9/bridge").as_deref(), Some("2024-06-09"));
        assert_eq!(day("https://herald.example/2024/06/bridge"), None);
        assert_eq!(day("https://herald.example/x?next=/1924/16/19/").as_deref(), None);
    }
}
