"""Fitting: to a large set of marks with one convention and a small one of many kinds of text, whose share grows."""

import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from . import crf, predict
from .batch import grouped
from .texts import fitting_windows


@dataclass
class Settings:
    """How to fit."""

    pieces: int = 1_200_000
    """How many pieces of words to see in all."""
    shares: tuple = (0.05, 0.35)
    """Share of the small set in what is seen, at the start and at the end."""
    rate: float = 2.5e-4
    """Highest learning rate of the encoder."""
    head_rate: float = 1.2e-3
    """That of the layer of labels and of the pairs of labels."""
    warm: float = 0.05
    """Share of the steps in which the rate rises; then it falls to nothing."""
    batch: int = 1000
    """Most pieces in a batch."""
    window: int = 224
    """Most pieces in a window."""
    masked: float = 0.08
    """Share of hidden pieces."""
    decay: float = 0.01
    """Weight decay."""
    average: float = 0.99
    """Share of the averaged weights that stays at each step."""
    portions: int = 40
    """The share of the small set is set anew, and the checkpoint saved, so many times."""
    watch_each: int = 10
    """The dev parts are scored each time that so many portions are done."""
    seed: int = 1


def optimizer(encoder, settings):
    """AdamW with no decay of biases and norms, and a rate of its own for what starts from nothing."""
    head, plain, decaying = [], [], []
    for name, parameter in encoder.named_parameters():
        if parameter.requires_grad:
            new = name in ("pairs", "starts") or name.startswith("head")
            (head if new else plain if parameter.dim() < 2 else decaying).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": decaying, "lr": settings.rate, "weight_decay": settings.decay},
            {"params": plain, "lr": settings.rate, "weight_decay": 0.0},
            {"params": head, "lr": settings.head_rate, "weight_decay": 0.0},
        ],
        fused=True,
    )


def endless(texts, most, chance):
    """Windows of the texts in an order left to chance, over and over."""
    texts = list(texts)
    while texts:
        chance.shuffle(texts)
        for text in texts:
            yield from fitting_windows(text, most, chance)


def plan(settings, large, small):
    """Portions of batches; the share of the small set grows from one to the next."""
    chance = random.Random(settings.seed)
    sources = [endless(texts, settings.window, chance) for texts in (small, large)]
    portions = []
    for number in range(settings.portions):
        low, high = settings.shares
        share = low + (high - low) * number / max(settings.portions - 1, 1)
        windows = []
        for source, part in zip(sources, (share, 1 - share), strict=True):
            wanted = settings.pieces / settings.portions * part
            while wanted > 0:
                windows.append(next(source))
                wanted -= windows[-1].pieces()
        portions.append(grouped(windows, settings.batch, chance))
    return portions


class Fit:
    """A fit that can be stopped and goes on from its last checkpoint."""

    def __init__(self, encoder, maker, settings, checkpoint, log=print):
        self.encoder, self.maker, self.settings, self.log = encoder, maker, settings, log
        self.averaged = AveragedModel(encoder, multi_avg_fn=get_ema_multi_avg_fn(settings.average))
        self.optimizer = optimizer(encoder, settings)
        self.rates = [group["lr"] for group in self.optimizer.param_groups]
        self.checkpoint = Path(checkpoint)
        self.best_file = self.checkpoint.with_suffix(".best")
        self.portion, self.best = 0, float("inf")

    def run(self, large, small, watched):
        """Fits; scores `watched` (texts by name) now and then; returns the encoder that was best on all together."""
        torch.manual_seed(self.settings.seed)
        portions = plan(self.settings, large, small)
        self._resume()
        done = sum(map(len, portions[: self.portion]))
        steps = sum(map(len, portions))
        for number in range(self.portion, len(portions)):
            began, pieces, losses = time.time(), 0, []
            for windows in portions[number]:
                losses.append(self._learn(windows, done / steps))
                pieces += sum(window.pieces() for window in windows)
                done += 1
            self.portion = number + 1
            speed = pieces / (time.time() - began)
            self.log(f"{self.portion}/{len(portions)} loss {sum(losses) / len(losses):.4f} pieces/s {speed:.0f}")
            if self.portion % self.settings.watch_each == 0 or self.portion == len(portions):
                self._watch(watched)
            self._save()
        self.encoder.load_state_dict(torch.load(self.best_file))
        return self.encoder

    def _learn(self, windows, progress):
        factor = min(1.0, (progress + 0.002) / self.settings.warm) * max(0.01, 1 - progress)
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * factor
        self.encoder.train()
        batch = self.maker.make(windows, self.settings.masked)
        scores = self.encoder.emissions(batch)
        places, gold, lengths = batch.padded_chains()
        loss = crf.Loss.apply(scores[places], gold, lengths, *self.encoder.transitions()) / len(batch.labels)
        loss.backward()
        nn.utils.clip_grad_norm_([p for p in self.encoder.parameters() if p.requires_grad], 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.averaged.update_parameters(self.encoder)
        return loss.item()

    def _watch(self, watched):
        losses = []
        for name, texts in watched.items():
            scores = predict.emissions(self.averaged.module, self.maker, texts, predict.Reach())
            told = predict.compare(self.averaged.module, texts, scores)
            losses.append(told.loss)
            self.log(f"{self.portion} {name}: {told}")
        if sum(losses) < self.best:
            self.best = sum(losses)
            _write(self.averaged.module.state_dict(), self.best_file)

    def _save(self):
        state = {
            "encoder": self.encoder.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "portion": self.portion,
            "best": self.best,
        }
        _write(state, self.checkpoint)

    def _resume(self):
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint)
            self.encoder.load_state_dict(state["encoder"])
            self.averaged.load_state_dict(state["averaged"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.portion, self.best = state["portion"], state["best"]


def _write(state, path):
    """Writes a file whole or not at all."""
    fresh = path.with_suffix(".new")
    torch.save(state, fresh)
    fresh.replace(path)
