//! JSON that can be inside a script element: nothing in it ends the element, or a line of script.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Writes a value as JSON in which no text holds `<`, U+2028 or U+2029.
pub(super) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Inert)).map_err(io::Error::from)
}

struct Inert;

impl Formatter for Inert {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(['<', '\u{2028}', '\u{2029}']) {
            let (before, after) = rest.split_at(at);
            let mut chars = after.chars();
            let sign = chars.next().map_or(0, u32::from);
            write!(writer, "{before}\\u{sign:04x}")?;
            rest = chars.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_ends_the_element_and_all_of_it_comes_back() {
        let text = "a</script><!--\u{2028}b\u{2029}\"\\\u{1F600}";
        let mut json = Vec::new();
        super::write(&[text], &mut json).unwrap();
        let json = String::from_utf8(json).unwrap();
        assert!(!json.contains(['<', '\u{2028}', '\u{2029}']), "{json}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
    }
}
