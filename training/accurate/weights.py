"""The file of weights that ascribe reads: matrices as whole numbers of one byte with a scale for each row.

The frame is that of `src/weights/file.rs`, the payload that of `src/learned/encoder/file.rs`.
"""

import math
import struct

import numpy as np
import torch

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
    with torch.no_grad():
        for tensor, whole in _tensors(encoder):
            if whole:
                scales, numbers = quantised(tensor.numpy())
                tensor.copy_(torch.from_numpy(numbers * scales[:, None]))


def _tensors(encoder):
    """The weights in the order of the file, and whether each is kept as whole numbers of one byte."""
    yield encoder.pieces.weight, True
    yield encoder.positions.weight, True
    yield encoder.cases.weight, False
    yield from _with_bias(encoder.norm, False)
    for layer in encoder.layers:
        for part in (layer.query, layer.key, layer.value, layer.output):
            yield from _with_bias(part, True)
        yield from _with_bias(layer.attention_norm, False)
        for part in (layer.up, layer.down):
            yield from _with_bias(part, True)
        yield from _with_bias(layer.norm, False)
    yield from _with_bias(encoder.head, False)


def _with_bias(part, whole):
    yield part.weight, whole
    yield part.bias, False


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
    for tensor, whole in _tensors(encoder):
        (_matrix if whole else _vector)(out, tensor)
    for scores in encoder.transitions():
        _vector(out, scores)
    return bytes(out)


def frame(payload, provenance):
    """A payload with what tells that it is one and that it is whole."""
    out = bytearray(MAGIC + KIND + bytes([VERSION]))
    for part in (provenance.encode(), payload):
        out += struct.pack("<I", len(part)) + part
    return bytes(out + struct.pack("<Q", fnv1a(bytes(out))))


def load(encoder, data):
    """Sets the weights of an encoder to those of a file of the same size, so that a fit goes on from them."""
    if data[: len(MAGIC) + 2] != MAGIC + KIND + bytes([VERSION]):
        raise ValueError("no file of weights of this version: fit without --start")
    source = _Source(data)
    source.skip(len(MAGIC) + 2)
    source.skip(source.number("<I"))
    source.number("<I")
    for _ in range(source.varint()):
        source.skip(source.varint())
    source.skip(struct.calcsize("<10H2f"))
    with torch.no_grad():
        for tensor, whole in _tensors(encoder):
            tensor.copy_(source.matrix(tensor.shape) if whole else source.vector(tensor.shape))
        for scores in (encoder.pairs, encoder.starts):
            scores.copy_(source.vector(scores.shape))


class _Source:
    """Bytes that are read one part after the other."""

    def __init__(self, data):
        self.data, self.place = data, 0

    def skip(self, count):
        self.place += count

    def number(self, form):
        (value,) = struct.unpack_from(form, self.data, self.place)
        self.skip(struct.calcsize(form))
        return value

    def varint(self):
        value = shift = 0
        while True:
            byte = self.number("<B")
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def vector(self, shape, kind="<f4"):
        found = np.frombuffer(self.data, kind, math.prod(shape), self.place)
        self.skip(found.nbytes)
        return torch.from_numpy(found.reshape(shape).astype(np.float32))

    def matrix(self, shape):
        scales = self.vector(shape[:1])
        return self.vector(shape, "i1") * scales[:, None]


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
