"""Kinds of docx that are rarer than those of documents.py, from the XML that Word writes for them. A maker gives the text
where mammoth and pandoc lose some of it: simple fields, breaks of columns, turned runs, formulas."""

import re

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

SENTENCES = ["The harbour was closed.", "The pumps failed, Ann Lee said.", "Both pilots were new."]


def plain(document, n):
    for sentence in SENTENCES[: n + 1]:
        document.add_paragraph(sentence)


def t(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(inner):
    return f"<w:p>{inner}</w:p>"


def put(document, *pieces):
    """Adds XML of the body before its last section."""
    body = document.element.body
    for piece in pieces:
        name, rest = re.match(r"<([\w:]+)(.*)", piece, re.S).groups()
        spaces = " ".join(space for space in (W, M, MC, WPS, V, W14))
        body.insert(len(body) - 1, parse_xml(f"<{name} {spaces}{rest}"))


def field(code, shown):
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        char.format("begin")
        + f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        + char.format("separate")
        + shown
        + char.format("end")
    )


def boxes(document, n):
    box = lambda words: f"<w:txbxContent>{p(t(words))}{p(t('A second line.'))}</w:txbxContent>"
    shape = lambda words: f"<w:r><w:pict><v:shape><v:textbox>{box(words)}</v:textbox></v:shape></w:pict></w:r>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box("New box.")}</wps:txbx></wps:wsp></w:drawing>'
        f'</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box("New box.")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    put(document, p(t("It rained.") + shape("In a box.")), p(both + t("It snowed.")))
    if n:
        cell = p(t("In a cell.") + shape("A box in a cell."))
        put(document, f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>")
    if n > 1:
        put(document, p(shape("A box with no words beside it.")))
    plain(document, n)


def notes(document, n):
    for kind, words in (("footnote", "By the log of the harbour."), ("endnote", "As told in March.")):
        note = lambda number, text: f'<w:{kind} w:id="{number}">{p(t(text))}{p(t("And more."))}</w:{kind}>'
        around = "".join(
            f'<w:{kind} w:type="{name}" w:id="{number}">{p(t("-"))}</w:{kind}>'
            for number, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        xml = f"<w:{kind}s {W}>{around}{note(1, words)}{note(2, 'In a table, ' + words)}</w:{kind}s>"
        name = PackURI(f"/word/{kind}s.xml")
        type_ = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
        part = Part(name, type_, xml.encode(), document.part.package)
        document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")
        mark = lambda number: f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'
        put(document, p(t("The harbour was closed") + mark(1) + t(" on Monday.")))
        if n:
            cell = p(t("Seven boats") + mark(2) + t(" sank."))
            put(document, f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>")
    plain(document, n)


def nested(document, n):
    inner = p(t("The innermost."))
    for depth in range(n + 2):
        inner = f"<w:tbl><w:tr><w:tc>{p(t(f'Before {depth}.'))}{inner}{p(t(f'Behind {depth}.'))}</w:tc></w:tr></w:tbl>"
    put(document, inner)
    merged = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc>'.format(p(t("Both columns.")))
    first = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}</w:tc>'.format(p(t("Both rows.")))
    again = '<w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>'.format(p(""))
    cell = f"<w:tc>{p(t('One.'))}</w:tc>"
    put(document, f"<w:tbl><w:tr>{merged}</w:tr><w:tr>{first}{cell}</w:tr><w:tr>{again}{cell}</w:tr></w:tbl>")


def sublists(document, n):
    for level in ("", " 2", " 3")[: n + 1]:
        document.add_paragraph(SENTENCES[0], style=f"List Bullet{level}")
        document.add_paragraph(SENTENCES[1], style=f"List Number{level}")
        document.add_paragraph("It goes on.", style=f"List Continue{level}")
    numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'
    put(document, *(numbered.format(level, t(f"Of level {level}.")) for level in range(3)))


def revised(document, n):
    mark = lambda name: f'<w:pPr><w:rPr><w:{name} w:id="9" w:author="Ed"/></w:rPr></w:pPr>'
    put(
        document,
        f'<w:p>{mark("ins")}<w:ins w:id="1" w:author="Ed">{t("A new paragraph.")}</w:ins></w:p>',
        f'<w:p>{mark("del")}{t("The mayor ")}</w:p>',
        p(t("said so.")),
        f'<w:p><w:pPr><w:pStyle w:val="Quote"/><w:pPrChange w:id="3" w:author="Ed"><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange></w:pPr>'
        f'<w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="Ed"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>It was bold.</w:t></w:r></w:p>',
        p(
            f'<w:ins w:id="5" w:author="Ed">{t("Kept, ")}<w:del w:id="6" w:author="Al"><w:r><w:delText>dropped, </w:delText></w:r></w:del>'
            f'<w:hyperlink w:anchor="x">{t("linked.")}</w:hyperlink></w:ins>'
        ),
    )
    if n:
        row = lambda name, words: f'<w:tr><w:trPr><w:{name} w:id="7" w:author="Ed"/></w:trPr><w:tc>{p(words)}</w:tc></w:tr>'
        gone = '<w:del w:id="8" w:author="Ed"><w:r><w:delText>Gone.</w:delText></w:r></w:del>'
        put(document, f'<w:tbl>{row("ins", t("A new row."))}{row("del", gone)}</w:tbl>')
    if n > 1:
        moved = lambda name, words: (
            f'<w:{name}RangeStart w:id="10" w:author="Ed" w:name="m"/><w:p>{mark(name)}<w:{name} w:id="11" w:author="Ed">{words}</w:{name}></w:p>'
            f'<w:{name}RangeEnd w:id="10"/>'
        )
        for piece in re.findall(r"<w:\w+Range\w+ [^>]*/>|<w:p>.*?</w:p>", moved("moveFrom", t("Moved.")) + moved("moveTo", t("Moved."))):
            put(document, piece)
    plain(document, n)


def fields(document, n):
    put(
        document,
        p(t("See ") + field("REF _1 \\h", t("part ") + t("two")) + t(".")),
        p(field("TOC \\o", field('HYPERLINK \\l "a"', t("Why it sank") + "<w:r><w:tab/></w:r>" + field("PAGEREF a", t("7"))))),
        p(f'<w:fldSimple w:instr="DATE">{t("3 March")}</w:fldSimple>' + t(" was a Monday.")),
    )
    if n:
        put(document, p(t("No result:") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "boats"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + t(" so.")))
    if n > 1:
        put(document, p(field("FORMTEXT", t("Typed in.")) + field('HYPERLINK "https://example.org"', t(" A link."))))
    plain(document, n)
    more = ["", "No result: so.", "No result: so. Typed in. A link."][n]
    return " ".join(["See part two. Why it sank 7 3 March was a Monday.", more, *SENTENCES[: n + 1]])


def links(document, n):
    link = document.part.relate_to("https://example.org", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    spaced = f'<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{link}">'
    put(document, p(t("The ") + spaced + t("har") + t("bour") + "</w:hyperlink>" + t(" was closed.")))
    for i in range(n):
        put(document, p(f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/>' + f'<w:hyperlink w:anchor="b{i}">' + f'<w:ins w:id="5{i}" w:author="Ed">{t("Below")}</w:ins></w:hyperlink><w:bookmarkEnd w:id="{i}"/>' + t(", as said.")))
    plain(document, n)


def controls(document, n):
    control = lambda inner, more="": f'<w:sdt><w:sdtPr><w:alias w:val="An alias"/>{more}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    put(
        document,
        control(p(t("A whole paragraph.")) + p(t("And one more."))),
        p(t("Signed by ") + control(t("Ann Lee"), '<w:dropDownList><w:listItem w:displayText="Ben" w:value="b"/></w:dropDownList>') + t(".")),
    )
    if n:
        cells = "<w:tc>" + p(t("A row.")) + "</w:tc>" + control("<w:tc>" + p(t("A cell.")) + "</w:tc>")
        row = control(f"<w:tr>{cells}</w:tr>")
        put(document, f"<w:tbl>{row}</w:tbl>")
    if n > 1:
        put(document, control(control(p(control(t("Deep ")) + t("down.")))))
        put(document, p(control(t("3 March"), '<w:date w:fullDate="2026-03-03T00:00:00Z"/>') + t(" it was.")))
    plain(document, n)


def tags(document, n):
    put(
        document,
        p(f'<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>{t("Vesper")}</w:smartTag>' + t(" was wet.")),
        f'<w:customXml w:uri="urn:x" w:element="lead"><w:customXmlPr/>{p(t("A lead."))}</w:customXml>',
        p('<w:proofErr w:type="spellStart"/>' + t("Mispelt") + '<w:proofErr w:type="spellEnd"/><w:permStart w:id="1"/>' + t(" words.") + '<w:permEnd w:id="1"/>'),
    )
    if n:
        put(document, p(f'<w:customXml w:uri="urn:x" w:element="x"><w:customXmlPr/>{t("Inside.")}</w:customXml>' + t(" Outside.")))
    plain(document, n)


def signs(document, n):
    sign = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    put(document, p(t("A smile ") + sign.format("Wingdings", "F04A") + t(" for you.")))
    put(document, p("<w:r><w:t>har</w:t><w:softHyphen/><w:t>bour</w:t></w:r>" + t(" and ferry\u00adboat.")))
    if n:
        put(document, p(t("Rays of ") + sign.format("Symbol", "F061") + t(" and ") + sign.format("Symbol", "F062") + t(" decay.")))
    if n > 1:
        put(document, p("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:cr/><w:t>three</w:t><w:br w:type=\"column\"/><w:t>four</w:t></w:r>"))
    plain(document, n)
    if n > 1:
        rays = "A smile for you. harbour and ferryboat. Rays of α and β decay. One two three four"
        return " ".join([rays, *SENTENCES[: n + 1]])
    return None


def leftwards(document, n):
    lines = ["אן לי אמרה שהנמל נסגר.", "قالت آن لي إن الميناء أغلق.", "Ann לי said so."][: n + 1]
    for words in lines:
        put(document, f'<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{words}</w:t></w:r></w:p>')
    put(document, p(f'<w:bdo w:val="rtl">{t("Turned")}</w:bdo><w:dir w:val="ltr">{t(" back.")}</w:dir>'))
    return " ".join([*lines, "Turned back."])


def captions(document, n):
    for i in range(n + 1):
        document.add_paragraph(SENTENCES[i])
        put(document, '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>' + t("Figure ") + field("SEQ Figure", t(str(i))) + t(": The harbour.") + "</w:p>")


def sections(document, n):
    for i in range(n + 1):
        document.add_paragraph(SENTENCES[i])
        section = document.add_section()
        section.different_first_page_header_footer = True
        for head in (section.header, section.footer, section.first_page_header):
            head.is_linked_to_previous = False
            head.paragraphs[0].text = f"Running {i}"
    picture = (
        '<w:r><w:pict><v:shape alt="A picture of boats"/></w:pict></w:r><w:r><w:lastRenderedPageBreak/></w:r>'
    )
    put(document, p(picture + t("Behind the picture.")))


def formulas(document, n):
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    put(document, p(t("It grows as ") + f"<m:oMath>{power}</m:oMath>" + t(" does.")))
    if n:
        put(document, p(f"<m:oMathPara><m:oMath>{power}<m:r><m:t>=4</m:t></m:r></m:oMath></m:oMathPara>"))
    plain(document, n)
    return " ".join(["It grows as x2 does.", "x2=4" if n else "", *SENTENCES[: n + 1]])


KINDS = [boxes, notes, nested, sublists, revised, fields, links, controls, tags, signs, leftwards, captions, sections, formulas]
