"""The file of weights that ascribe reads: matrices as whole numbers of one byte with a scale for each row.

The frame is that of `src/weights/file.rs`, the payload that of `src/learned/encoder/file.rs`.
"""

import struct

import numpy as np

MAGIC, KIND, VERSION = b"ascribe\x1a", b"E", 1
HIGHEST = 127


def quantised(matrix):
    """Scales of the rows and whole numbers from -127 to 127."""
    scales = np.abs(matrix).max(1) / HIGHEST
    scales = np.where(scales > 0, scales, 1.0).astype(np.float32)
    whole = np.rint(matrix / scales[:, None]).clip(-HIGHEST, HIGHEST)
    return scales, whole.astype(np.int8)


def rounded(encoder):
    """Sets the matrices of an encoder to what the file holds of them."""
    import torch

    with torch.no_grad():
        for matrix in _matrices(encoder):
            scales, whole = quantised(matrix.numpy())
            matrix.copy_(torch.from_numpy(whole * scales[:, None]))


def _matrices(encoder):
    yield encoder.pieces.weight
    yield encoder.positions.weight
    for layer in encoder.layers:
        for part in (layer.query, layer.key, layer.value, layer.output, layer.up, layer.down):
            yield part.weight


def file(encoder, vocabulary, reach, vote, provenance):
    """The bytes of the file."""
    return frame(payload(encoder, vocabulary, reach, vote), provenance)


def payload(encoder, vocabulary, reach, vote):
    """The weights and what belongs to them."""
    from .labels import LABELS
    from .texts import MOST_PIECES
    from .words import CASES

    size = encoder.size
    out = bytearray(varint(len(vocabulary)))
    for piece in vocabulary:
        letters = piece.encode()
        out += varint(len(letters)) + letters
    numbers = (size.hidden, size.layers, size.heads, size.inner, size.positions, CASES, len(LABELS))
    out += struct.pack("<10H", *numbers, reach.core, reach.context, MOST_PIECES)
    out += struct.pack("<2f", size.epsilon, vote)
    _matrix(out, encoder.pieces.weight)
    _matrix(out, encoder.positions.weight)
    _vector(out, encoder.cases.weight)
    _norm(out, encoder.norm)
    for layer in encoder.layers:
        for part in (layer.query, layer.key, layer.value, layer.output):
            _linear(out, part)
        _norm(out, layer.attention_norm)
        _linear(out, layer.up)
        _linear(out, layer.down)
        _norm(out, layer.norm)
    _vector(out, encoder.head.weight)
    _vector(out, encoder.head.bias)
    for scores in encoder.transitions():
        _vector(out, scores)
    return bytes(out)


def frame(payload, provenance):
    """A payload with what tells that it is one and that it is whole."""
    out = bytearray(MAGIC + KIND + bytes([VERSION]))
    for part in (provenance.encode(), payload):
        out += struct.pack("<I", len(part)) + part
    return bytes(out + struct.pack("<Q", fnv1a(bytes(out))))


def varint(value):
    """A number in groups of seven bits, lowest first."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def fnv1a(data):
    """FNV-1a over words of eight bytes, the last one padded with zeros."""
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", data + bytes(-len(data) % 8)):
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def _matrix(out, tensor):
    scales, whole = quantised(tensor.detach().numpy())
    out += scales.tobytes() + whole.tobytes()


def _vector(out, tensor):
    out += tensor.detach().numpy().astype("<f4").tobytes()


def _linear(out, part):
    _matrix(out, part.weight)
    _vector(out, part.bias)


def _norm(out, part):
    _vector(out, part.weight)
    _vector(out, part.bias)
