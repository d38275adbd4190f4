"""One text: what is found, the audit, the notebook; grammars and aliases of one's own."""

import subprocess
import sys

import pytest

import ascribe


@pytest.fixture(scope="module")
def analyzer():
    return ascribe.Analyzer()


def test_offsets_count_characters(analyzer):
    document = analyzer.read("„Schön“ 😀: the bridge is safe, Ann Lee said.")
    attribution = document.attributions[0]
    for part in ("source", "cue", "content"):
        (start, end), = attribution[part]["spans"]
        assert document.text[start:end] == attribution[part]["text"]


def test_metadata_is_kept(analyzer):
    article = analyzer.read("It rained.", id="x", title="Rain", url="https://herald.example/x", published="2026-05-04").to_dict()["article"]
    assert (article["id"], article["title"], article["published"], article["outlet"]) == ("x", "Rain", "2026-05-04", "herald.example")


def test_what_is_no_text_is_named(analyzer):
    for text in (None, b"x", 7):
        with pytest.raises(TypeError, match='article "17": the text'):
            analyzer.read(text, id="17")
    with pytest.raises(ValueError, match="half of a character"):
        analyzer.read("\udcff", id="17")


def test_the_audit_finds_claims_without_a_source(analyzer):
    audit = analyzer.read("The mayor stole 40,000 dollars.").audit()
    assert audit["findings"][0]["code"] == "A101"
    assert audit["summary"]["claims"]["unattributed"] == 1
    assert analyzer.read("The mayor stole 40,000 dollars.").audit(min_score=1.0)["findings"] == []


def test_a_notebook_shows_marked_text_and_nothing_of_the_page(analyzer):
    page = analyzer.read("<b>It rained</b> & poured, Ann Lee said. The dam broke in May.")._repr_html_()
    assert "background:#ffe6a8" in page and "said</span>" in page
    assert "&amp; poured" in page and "<b>" not in page


def test_a_grammar_of_ones_own(tmp_path):
    (tmp_path / "own.cue").write_text("# Own.\nblorb speech that\n")
    with pytest.raises(ValueError) as caught:
        ascribe.Analyzer(grammar=tmp_path / "absent")
    assert "absent" in str(caught.value)


def test_aliases_of_ones_own(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("alias,name,kind,country\nShorty,Nils Berg,person,Norway\n")
    document = ascribe.Analyzer(aliases=own).read("Shorty said on Monday that the bridge was safe.")
    assert document.sources[0]["name"] == "Nils Berg"
    own.write_text("alias,name\n")
    with pytest.raises(ValueError, match="own.csv:1"):
        ascribe.Analyzer(aliases=own)


def test_the_command_line_is_there():
    ran = subprocess.run([sys.executable, "-m", "ascribe", "--version"], capture_output=True, text=True)
    assert ran.returncode == 0 and ran.stdout.startswith("ascribe ")
    ran = subprocess.run([sys.executable, "-m", "ascribe", "audit", "absent.txt"], capture_output=True, text=True)
    assert ran.returncode == 2 and "absent.txt" in ran.stderr
