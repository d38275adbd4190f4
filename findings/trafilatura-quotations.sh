#!/usr/bin/env bash
# trafilatura 2.3.1, extract.
# Behaviour: words in <q> lose their quotation marks, and what follows them in the sentence becomes a line of its own.
# Expected: one line, with the marks that a browser shows, as html2text and inscriptis write it.
# Seen: It is not safe at all / , he said after the meeting.
# Source: https://html.spec.whatwg.org/, section 4.5.7, the q element: an author must not write the marks, the browser
#   puts them in. trafilatura/htmlprocessing.py, convert_quotes, treats q and blockquote alike.
# In ascribe: src/read/html/prose.rs writes the marks, so that the words are a quotation and he is their source.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q trafilatura==2.3.1 lxml_html_clean==0.4.6
cat >"$folder/page.html" <<'PAGE'
<!doctype html>
<html lang="en"><head><title>The bridge</title></head><body><article><h1>The bridge</h1>
<p>The council met on Monday to speak about the old bridge over the river, closed since the flood of last spring.</p>
<p><q>It is not safe at all</q>, he said after the meeting.</p>
<p>The council will meet again on Friday to hear what the engineers found when they looked at its pillars.</p>
</article></body></html>
PAGE
seen=$("$folder/python/bin/python" -c '
import pathlib, sys, trafilatura
lines = trafilatura.extract(pathlib.Path(sys.argv[1]).read_text()).splitlines()
print(" / ".join(line for line in lines if "safe" in line or "he said" in line))' "$folder/page.html")
echo "trafilatura 2.3.1: $seen"
[ "$seen" = "It is not safe at all / , he said after the meeting." ] || { echo "this has changed"; exit 1; }
