//! Fields as archives and servers write them: a first line, then a name and a value on each, up to an empty line.

/// The first line, and the fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The line before the fields.
    pub(super) first: String,
    /// Names in small letters, with their values.
    fields: Vec<(String, String)>,
}

impl Header {
    /// Reads the lines of a header. A line that starts with a blank goes on with the one before; one without a colon
    /// is left out.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default().trim_end().to_owned();
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in lines {
            if line.starts_with([' ', '\t']) {
                if let Some((_, value)) = fields.last_mut() {
                    value.extend([" ", line.trim()]);
                }
            } else if let Some((name, value)) = line.split_once(':') {
                fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Self { first, fields }
    }

    /// The value of a field, whose name is given in small letters; the first, if there are several.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The values of fields whose names end so, as crawlers put words of their own before them.
    pub(super) fn ending<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        self.fields.iter().filter(move |(known, _)| known.ends_with(name)).map(|(_, value)| value.as_str())
    }

    /// The kind of content without its parameters, in small letters.
    pub(super) fn content_type(&self) -> Option<String> {
        let kind = self.get("content-type")?.split(';').next()?.trim();
        (!kind.is_empty()).then(|| kind.to_ascii_lowercase())
    }

    /// A parameter of the kind of content: the encoding of its letters.
    pub(super) fn charset(&self) -> Option<&str> {
        let mut parameters = self.get("content-type")?.split(';').skip(1).filter_map(|part| part.split_once('='));
        let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
        Some(value.trim().trim_matches(['"', '\'']))
    }
}

/// How many bytes of a text are its header, the empty line behind it too; `None` if there is no such line.
pub(super) fn length(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    for feed in memchr::memchr_iter(b'\n', bytes) {
        if matches!(&bytes[from..feed], b"" | b"\r") {
            return Some(feed + 1);
        }
        from = feed + 1;
    }
    None
}
