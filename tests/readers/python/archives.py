"""Writes web archives into a folder, as crawlers do: with warcio, packed in all ways."""

import gzip
import io
import sys
from pathlib import Path

import brotli
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

STORY = (
    "Ferry {0} to Port Ellis will sail again, Captain Ben Okafor told reporters on Monday. "
    "Nobody was hurt when ship {0} ran aground, he said, and the harbour master agreed with him."
)


def page(number):
    story = STORY.format(number)
    return f"<!DOCTYPE html><html><head><title>News</title></head><body><h1>News</h1><p>{story}</p><p>{story}</p></body></html>"


def chunked(body):
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def bodies():
    """The fields and the body of each page."""
    text = [page(number).encode() for number in range(4)]
    yield [], text[0]
    yield [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")], chunked(gzip.compress(text[1]))
    yield [("Content-Encoding", "br")], brotli.compress(text[2])
    yield [("X-Crawl-Content-Encoding", "br")], text[3]


def write(packed):
    """The bytes of an archive, and where each of its records ends."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed, warc_version="1.1")
    ends = []

    def add(record):
        writer.write_record(record)
        ends.append(stream.tell())

    add(writer.create_warcinfo_record("news", {"software": "none"}))
    for number, (fields, body) in enumerate(bodies()):
        address = f"https://herald.example/{number}"
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "herald.example")], is_http_request=True)
        add(writer.create_warc_record(address, "request", http_headers=asked))
        kind = [("Content-Type", "text/html; charset=utf-8")]
        headers = StatusAndHeaders("200 OK", kind + fields, protocol="HTTP/1.1")
        add(writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers))
    return stream.getvalue(), ends


def texts():
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for number in range(4):
        payload = io.BytesIO(STORY.format(number).encode())
        kind = "text/plain"
        address = f"https://herald.example/{number}"
        writer.write_record(writer.create_warc_record(address, "conversion", payload=payload, warc_content_type=kind))
    return stream.getvalue()


def main(folder):
    plain, ends = write(False)
    starts = [0, *ends]
    records = [plain[start:end] for start, end in zip(starts, ends)]
    (folder / "plain.warc").write_bytes(plain)
    (folder / "records.warc.gz").write_bytes(write(True)[0])
    (folder / "whole.warc.gz").write_bytes(gzip.compress(plain))
    (folder / "texts.warc.wet.gz").write_bytes(texts())
    (folder / "records.warc.zst").write_bytes(b"".join(map(zstandard.compress, records)))
    samples = [page(number).encode() + b"%d" % (number * 7919) for number in range(400)]
    dictionary = zstandard.train_dictionary(4096, samples)
    held = zstandard.compress(dictionary.as_bytes())
    compressor = zstandard.ZstdCompressor(dict_data=dictionary)
    first = b"\x5d\x2a\x4d\x18" + len(held).to_bytes(4, "little") + held
    (folder / "dictionary.warc.zst").write_bytes(first + b"".join(map(compressor.compress, records)))


main(Path(sys.argv[1]))
