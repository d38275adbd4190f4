//! Who is answered: only who speaks to this machine by its name (a page of somebody else's that was given our address
//! could read what people paste), and only pages of our own.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::answer::{HEADERS, Refusal};

/// The names that the server is called by.
#[derive(Clone, Debug)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// Those of this machine, of the address that is listened on, and some more.
    pub(super) fn new(address: IpAddr, more: &[String]) -> Self {
        let own = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned);
        let address = if address.is_ipv6() { format!("[{address}]") } else { address.to_string() };
        Self(own.into_iter().chain([address]).chain(more.iter().map(|name| name.to_ascii_lowercase())).collect())
    }

    /// Why a request is turned away, if it is.
    fn refusal(&self, method: &Method, headers: &HeaderMap) -> Option<Refusal> {
        let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
        let Some(host) = text(header::HOST) else {
            return Some(Refusal::new(StatusCode::BAD_REQUEST, "the request names no host"));
        };
        if !self.0.iter().any(|known| *known == name(host)) {
            let detail = "the request is for another host; name it with --allow-host if it is this one";
            return Some(Refusal::new(StatusCode::MISDIRECTED_REQUEST, detail));
        }
        let own = |origin: &str| ["http://", "https://"].iter().any(|scheme| origin.strip_prefix(scheme) == Some(host));
        let foreign = text(header::ORIGIN).is_some_and(|origin| !own(origin))
            || matches!(text(header::HeaderName::from_static("sec-fetch-site")), Some("cross-site" | "same-site"));
        (foreign && *method != Method::GET && *method != Method::HEAD)
            .then(|| Refusal::new(StatusCode::FORBIDDEN, "a page of another site may not send drafts here"))
    }
}

/// The host without the port, in small letters.
fn name(host: &str) -> String {
    let end = host.rfind(':').filter(|&colon| !host[colon..].contains(']')).unwrap_or(host.len());
    host[..end].to_ascii_lowercase()
}

/// Turns requests away, and says in every answer who may show it.
pub(super) async fn guard(State(names): State<Arc<Names>>, request: Request, next: Next) -> Response {
    let mut response = match names.refusal(request.method(), request.headers()) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    response.headers_mut().extend(HEADERS);
    response
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, Method};

    use super::Names;

    fn status(method: &Method, headers: &[(&str, &str)]) -> Option<u16> {
        let names = Names::new([127, 0, 0, 1].into(), &["Desk.example".to_owned()]);
        let pairs = headers.iter().map(|&(name, value)| (HeaderName::try_from(name).unwrap(), value.parse().unwrap()));
        names.refusal(method, &pairs.collect::<HeaderMap>()).map(|refusal| refusal.status.as_u16())
    }

    #[test]
    fn only_own_names_and_own_pages_are_answered() {
        for host in ["localhost:7878", "127.0.0.1", "[::1]:80", "LOCALHOST", "desk.example:1"] {
            assert_eq!(status(&Method::POST, &[("host", host)]), None, "{host}");
        }
        assert_eq!(status(&Method::GET, &[]), Some(400));
        assert_eq!(status(&Method::GET, &[("host", "evil.example:7878")]), Some(421));
        let own = ("host", "localhost:7878");
        assert_eq!(status(&Method::POST, &[own, ("origin", "http://localhost:7878")]), None);
        for origin in
            ["http://localhost:80", "http://evil.example", "null", "file://", "http://localhost:7878.evil.example"]
        {
            assert_eq!(status(&Method::POST, &[own, ("origin", origin)]), Some(403), "{origin}");
        }
        assert_eq!(status(&Method::POST, &[own, ("sec-fetch-site", "cross-site")]), Some(403));
        assert_eq!(status(&Method::GET, &[own, ("sec-fetch-site", "cross-site")]), None, "a link to the page");
    }
}
