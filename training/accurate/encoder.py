"""The network: a BERT encoder with an embedding of each word's case, and a linear layer that scores labels.

The names of the parameters are those of the published weights, so that these load as they are.
"""

import json
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from .labels import LABELS, allowed
from .words import CASES

FORBIDDEN = -1e4


@dataclass
class Size:
    """Sizes of the encoder."""

    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12

    @staticmethod
    def of(path):
        """Those that a `config.json` tells."""
        told = json.loads(path.read_text(encoding="utf-8"))
        return Size(
            vocabulary=told["vocab_size"],
            hidden=told["hidden_size"],
            layers=told["num_hidden_layers"],
            heads=told["num_attention_heads"],
            inner=told["intermediate_size"],
            positions=told["max_position_embeddings"],
            epsilon=told["layer_norm_eps"],
        )

    def as_dict(self):
        return asdict(self)


class Layer(nn.Module):
    """Self-attention and a layer of its own for each place, each followed by a norm."""

    def __init__(self, size):
        super().__init__()
        self.heads = size.heads
        self.query, self.key, self.value, self.output = (nn.Linear(size.hidden, size.hidden) for _ in range(4))
        self.attention_norm = nn.LayerNorm(size.hidden, size.epsilon)
        self.up = nn.Linear(size.hidden, size.inner)
        self.down = nn.Linear(size.inner, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, size.epsilon)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        q, k, v = (
            part(x).view(batch, length, self.heads, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.attention_norm(x + self.output(seen.transpose(1, 2).reshape(batch, length, hidden)))
        return self.norm(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """The encoder, the layer of labels, and the scores of pairs of labels."""

    def __init__(self, size, dropout=0.15):
        super().__init__()
        self.size = size
        self.pieces = nn.Embedding(size.vocabulary, size.hidden)
        self.pieces.weight.requires_grad_(False)
        self.positions = nn.Embedding(size.positions, size.hidden)
        self.cases = nn.Embedding(CASES, size.hidden)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(size.hidden, size.epsilon)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(size.hidden, len(LABELS))
        self.pairs = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.starts = nn.Parameter(torch.zeros(len(LABELS)))
        pairs, starts = (torch.tensor(may) for may in allowed())
        self.register_buffer("may_follow", pairs, persistent=False)
        self.register_buffer("may_start", starts, persistent=False)

    def forward(self, ids, cases, real):
        """The hidden state of each piece."""
        places = torch.arange(ids.shape[1])
        x = self.norm(self.pieces(ids) + self.positions(places) + self.cases(cases))
        mask = None if bool(real.all()) else real[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def emissions(self, batch):
        """The scores of the labels of each word of a batch."""
        hidden = self(batch.ids, batch.cases, batch.real)
        return self.head(self.dropout(hidden.float().reshape(-1, self.size.hidden)[batch.first]))

    def transitions(self):
        """The scores of pairs and of starts, with what is forbidden far below all others."""
        return self.pairs.masked_fill(~self.may_follow, FORBIDDEN), self.starts.masked_fill(~self.may_start, FORBIDDEN)


PUBLISHED = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm": "output.LayerNorm",
}
"""What the parts of a layer are called in the published weights."""


def published(path):
    """The encoder with the published weights of a folder (`config.json`, `model.safetensors`)."""
    from safetensors.torch import load_file

    encoder = Encoder(Size.of(path / "config.json"))
    weights = load_file(path / "model.safetensors")
    with torch.no_grad():
        encoder.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            for part, name in PUBLISHED.items():
                _copy(getattr(layer, part), weights, f"encoder.layer.{number}.{name}")
    return encoder


def _copy(module, weights, name):
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
