#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), reader of docx.
# Behaviour: a paragraph that a text box is anchored in is lost; the words of the box stand in its place.
# Expected: the words of the paragraph and of the box, as mammoth reads them.
# Seen: In the box. / The end.
# Source: ECMA-376, part 3 (markup compatibility): one of its choices stands for mc:AlternateContent, in which Word
#   writes a text box. The runs beside it are not touched.
# In ascribe: src/read/document/docx/walk.rs reads the paragraph, and behind it the box.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q pypandoc_binary==1.17 python-docx==1.2.0
cat >"$folder/read.py" <<'READ'
import sys, docx, pypandoc
from docx.oxml import parse_xml

schemas = "http://schemas.openxmlformats.org"
shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
names = " ".join(f'xmlns:{name}="{space}"' for name, space in {
    "w": f"{schemas}/wordprocessingml/2006/main", "mc": f"{schemas}/markup-compatibility/2006", "wps": shape,
    "wp": f"{schemas}/drawingml/2006/wordprocessingDrawing", "a": f"{schemas}/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml"}.items())
box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
new = f"""<w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="Box"/>
<a:graphic><a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{box}</wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"""
old = f'<w:pict><v:shape style="width:100pt;height:50pt"><v:textbox>{box}</v:textbox></v:shape></w:pict>'
document = docx.Document()
paragraph = document.add_paragraph("The mayor spoke.")
paragraph._p.append(parse_xml(f"""<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>
<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"""))
document.add_paragraph("The end.")
document.save(sys.argv[1])
text = pypandoc.convert_file(sys.argv[1], "plain")
print(f"pandoc {pypandoc.get_pandoc_version()}:", " / ".join(line for line in text.splitlines() if line))
READ
seen=$("$folder/python/bin/python" "$folder/read.py" "$folder/draft.docx")
echo "$seen"
[ "$seen" = "pandoc 3.9: In the box. / The end." ] || { echo "this has changed"; exit 1; }
