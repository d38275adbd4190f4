#!/usr/bin/env bash
# python-docx 1.2.0, Paragraph.text.
# Behaviour: words of a tracked insertion are missing in the text of their paragraph.
# Expected: the text as Word shows it, "The mayor often spoke.", for what is inserted is in the document.
# Seen: "The mayor spoke."
# Source: docx/text/paragraph.py, property text: it walks over the runs and links that are children of the paragraph, and
# those of an insertion are children of w:ins.
# In ascribe: src/read/document/docx/walk.rs reads insertions; tests compare with mammoth, which reads them too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q python-docx==1.2.0
seen=$("$folder/python/bin/python" -c '
import docx
from docx.oxml import parse_xml
space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
paragraph = docx.Document().add_paragraph("The mayor ")
words = "<w:r><w:t xml:space=\"preserve\">often </w:t></w:r>"
paragraph._p.append(parse_xml(f"<w:ins xmlns:w=\"{space}\" w:id=\"1\" w:author=\"Ed\">{words}</w:ins>"))
paragraph.add_run("spoke.")
print(paragraph.text)')
echo "python-docx 1.2.0: $seen"
[[ $seen == "The mayor spoke." ]] || { echo "this has changed"; exit 1; }
