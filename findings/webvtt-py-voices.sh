#!/usr/bin/env bash
# webvtt-py 0.6.0, Caption.voice and Caption.text.
# Behaviour: a cue in which two people speak has one voice, the first, and the text of both.
# Expected: each voice with its words, as pycaption writes them. Voice and text together give Bo's words to Ann.
# Seen: Ann Lee: The bridge is safe. / I do not believe it.
# Source: https://www.w3.org/TR/webvtt1/, section 4.2.2: the text of a cue holds any number of voice spans.
#   webvtt/models.py, property voice, looks at the first line of the cue.
# In ascribe: src/read/document/subtitles/turns.rs begins a paragraph at each voice span.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q webvtt-py==0.6.0
cat >"$folder/interview.vtt" <<'CUES'
WEBVTT

00:01.000 --> 00:03.000
<v Ann Lee>The bridge is safe.</v>
<v Bo Roe>I do not believe it.</v>
CUES
seen=$("$folder/python/bin/python" -c '
import sys, webvtt
for caption in webvtt.read(sys.argv[1]):
    print(caption.voice + ": " + caption.text.replace("\n", " / "))' "$folder/interview.vtt")
echo "webvtt-py 0.6.0: $seen"
[ "$seen" = "Ann Lee: The bridge is safe. / I do not believe it." ] || { echo "this has changed"; exit 1; }
