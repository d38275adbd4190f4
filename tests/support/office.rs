//! Small documents made from their XML.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// An archive of these parts.
pub fn package<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

/// A docx with this body, and with further parts of the folder `word`: their kind and XML.
pub fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let spaces = format!(
        "xmlns:w=\"{WORD}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
    );
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    let main = format!("{head}<w:document {spaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
    let relation = |(kind, _): &(&str, &str)| {
        format!("<Relationship Id=\"r{kind}\" Type=\"{KINDS}/{kind}\" Target=\"{kind}.xml\"/>")
    };
    let related: String = more.iter().map(relation).collect();
    let related = format!("{head}<Relationships xmlns=\"{RELATIONSHIPS}\">{related}</Relationships>");
    let root = format!(
        "{head}<Relationships xmlns=\"{RELATIONSHIPS}\"><Relationship Id=\"r\" Type=\"{KINDS}/officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>"
    );
    let types = format!(
        "{head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    );
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), types),
        ("_rels/.rels".to_owned(), root),
        ("word/document.xml".to_owned(), main),
        ("word/_rels/document.xml.rels".to_owned(), related),
        ("word/media/picture.bin".to_owned(), "no picture".repeat(100)),
    ];
    parts.extend(
        more.iter()
            .map(|(kind, inner)| (format!("word/{kind}.xml"), format!("{head}<w:{kind} {spaces}>{inner}</w:{kind}>"))),
    );
    package(parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())))
}

/// A paragraph of one run.
pub fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// The text of a part.
pub fn part(archive: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).unwrap_or_else(|_| panic!("no part {name}")).read_to_string(&mut text).expect("UTF-8");
    text
}

/// The parts in order, each with its bytes as they are packed.
pub fn packed(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index_raw(index).expect("a part");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        parts.push((file.name().expect("a name").into_owned(), bytes));
    }
    parts
}

/// A PDF of pages with these words in Helvetica: how far from the left and from the bottom, in points, and how large.
pub fn pdf(pages: &[&[(u32, u32, u32, &str)]]) -> Vec<u8> {
    let numbers: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", numbers.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (index, words) in pages.iter().enumerate() {
        let one = |(left, bottom, size, text): &(u32, u32, u32, &str)| {
            format!("BT /F {size} Tf {left} {bottom} Td ({text}) Tj ET\n")
        };
        let content: String = words.iter().map(one).collect();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * index
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file
}
