"""Windows as tensors."""

from dataclasses import dataclass

import torch

from .labels import begin_of


@dataclass
class Batch:
    """Some windows side by side."""

    ids: torch.Tensor
    cases: torch.Tensor
    real: torch.Tensor
    first: torch.Tensor
    """Where each word's first piece stands, counted through all windows."""
    labels: torch.Tensor
    chains: list
    """Number of words of each unit."""

    def padded_chains(self):
        """The place of each word as (chains, longest), what they are labelled, and the lengths; longest first."""
        starts, at = [], 0
        for length in self.chains:
            starts.append((at, length))
            at += length
        starts.sort(key=lambda chain: -chain[1])
        lengths = [length for _, length in starts]
        places = torch.zeros(len(starts), lengths[0], dtype=torch.long)
        gold = torch.zeros_like(places)
        for row, (start, length) in enumerate(starts):
            places[row, :length] = torch.arange(start, start + length)
            gold[row, :length] = self.labels[start : start + length]
        return places, gold, lengths


class Maker:
    """Makes batches with the marks of a vocabulary."""

    def __init__(self, tokenizer):
        self.pad, self.start, self.end, self.mask = map(tokenizer.token_to_id, ("[PAD]", "[CLS]", "[SEP]", "[MASK]"))

    def rows(self, window):
        """Pieces, cases, places of first pieces and labels of a window."""
        text = window.text
        ids, cases, first, labels = [self.start], [0], [], []
        for start, end in window.units:
            for word in range(start, end):
                first.append(len(ids))
                ids += text.pieces[word]
                cases += [text.cases[word]] * len(text.pieces[word])
            labels += begun(text.labels[start:end])
            ids.append(self.end)
            cases.append(0)
        return ids, cases, first, labels

    def make(self, windows, masked=0.0):
        """A batch; a share of `masked` of its pieces is hidden."""
        rows = [self.rows(window) for window in windows]
        longest = max(len(ids) for ids, *_ in rows)
        ids = torch.full((len(rows), longest), self.pad)
        cases, real = torch.zeros_like(ids), torch.zeros(ids.shape, dtype=torch.bool)
        first, labels = [], []
        for number, (own_ids, own_cases, own_first, own_labels) in enumerate(rows):
            ids[number, : len(own_ids)] = torch.tensor(own_ids)
            cases[number, : len(own_ids)] = torch.tensor(own_cases)
            real[number, : len(own_ids)] = True
            first += [number * longest + place for place in own_first]
            labels += own_labels
        if masked:
            marks = (ids == self.start) | (ids == self.end) | ~real
            ids[(torch.rand(ids.shape) < masked) & ~marks] = self.mask
        chains = [end - start for window in windows for start, end in window.units]
        return Batch(ids, cases, real, torch.tensor(first), torch.tensor(labels), chains)


def begun(chain):
    """The labels of a chain; one that starts within a run begins it."""
    return [begin_of(chain[0]), *chain[1:]]


def grouped(windows, most, random):
    """Batches of windows of about the same length and of at most `most` pieces, in an order left to chance."""
    random.shuffle(windows)
    pool, batches = 100, []
    for start in range(0, len(windows), pool):
        batch, longest = [], 0
        for window in sorted(windows[start : start + pool], key=lambda window: window.pieces()):
            longest = window.pieces()
            if batch and longest * (len(batch) + 1) > most:
                batches.append(batch)
                batch = []
            batch.append(window)
        batches.append(batch)
    random.shuffle(batches)
    return batches
