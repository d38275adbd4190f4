//! What the page may do: run this script, apply this style, and nothing else.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// The content security policy of a page with that script and that style.
pub(crate) fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
        digest(script),
        digest(style)
    )
}

/// What a policy calls a script or a style of which each letter is known.
pub(crate) fn digest(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(hmac_sha256::Hash::hash(text.as_bytes())))
}
