#!/usr/bin/env bash
# warcio 1.8.1, ArcWarcRecord.content_stream.
# Behaviour: of a page that was sent with "Transfer-Encoding: Chunked" the sizes of the chunks stay in the text.
# Expected: the page, as behind "chunked". "GZIP" as an encoding of the content is understood in any case.
# Seen: the page behind "chunked"; 1a, the page and 0 on lines of their own behind "Chunked".
# Source: RFC 9112, section 7: names of transfer codings are case-insensitive. warcio/recordloader.py, content_stream,
#   compares the value with 'chunked', below the line that puts the encoding of the content into small letters.
# In ascribe: src/read/archive/body.rs compares names of codings without regard to case.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q warcio==1.8.1
cat >"$folder/read.py" <<'READ'
import io
from warcio.archiveiterator import ArchiveIterator

def page(coding):
    page = "<p>The bridge is safe.</p>"
    chunks = f"{len(page):x}\r\n{page}\r\n0\r\n\r\n"
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: {coding}\r\n\r\n{chunks}"
    fields = ["WARC/1.1", "WARC-Type: response", "WARC-Target-URI: https://herald.example/1",
              "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>", "WARC-Date: 2024-05-01T10:00:00Z",
              "Content-Type: application/http; msgtype=response", f"Content-Length: {len(http)}", "", http, "", ""]
    archive = io.BytesIO("\r\n".join(fields).encode())
    return next(iter(ArchiveIterator(archive))).content_stream().read().decode().split()

print(*page("chunked"))
print(*page("Chunked"))
READ
{ read -r small; read -r capital; } < <("$folder/python/bin/python" "$folder/read.py")
echo "warcio 1.8.1: behind chunked: $small; behind Chunked: $capital"
[[ $small == "<p>"*"</p>" && $capital == "1a <p>"*"</p> 0" ]] || { echo "this has changed"; exit 1; }
