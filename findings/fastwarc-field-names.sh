#!/usr/bin/env bash
# FastWARC 2.0.1, ArchiveIterator.
# Behaviour: a record whose field is spelt "warc-type" has the type "unknown". Who asks for records of a type never sees
#   it, though headers.get("WARC-Type") finds the value.
# Expected: the record, whatever the case, as warcio reads it.
# Seen: both records behind WARC-Type, the second alone behind warc-type.
# Source: WARC 1.1 (ISO 28500), section 4: names of fields are case-insensitive. FastWARC looks fields up without regard
#   to case, but takes the type of a record from the usual spelling alone.
# In ascribe: src/read/archive/header.rs puts names of fields into small letters before it looks at one of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q FastWARC==2.0.1
cat >"$folder/read.py" <<'READ'
import io
from fastwarc.warc import ArchiveIterator, WarcRecordType

def record(number, kind):
    text = f"Article {number}."
    fields = ["WARC/1.1", f"{kind}: conversion", f"WARC-Target-URI: https://herald.example/{number}",
              f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>",
              "WARC-Date: 2024-05-01T10:00:00Z", "Content-Type: text/plain", f"Content-Length: {len(text)}",
              "", text, "", ""]
    return "\r\n".join(fields).encode()

def texts(kind):
    archive = io.BytesIO(record(1, kind) + record(2, "WARC-Type"))
    records = ArchiveIterator(archive, record_types=WarcRecordType.conversion)
    return [record.reader.read().decode() for record in records]

print(texts("WARC-Type"), texts("warc-type"))
READ
seen=$("$folder/python/bin/python" "$folder/read.py")
echo "FastWARC 2.0.1: texts behind WARC-Type, and behind warc-type: $seen"
[ "$seen" = "['Article 1.', 'Article 2.'] ['Article 2.']" ] || { echo "this has changed"; exit 1; }
