"""The arithmetic of a linear-chain conditional random field, over many chains at once."""

import numpy as np
import torch

LOWEST = -50.0


class Loss(torch.autograd.Function):
    """Negative log-likelihood of the labels of chains, summed.

    `emissions` (chains, longest, labels), the longest chain first; `gold` (chains, longest), padded with 0;
    `lengths` of the chains. Forward and backward run once, with scaling, and leave the gradients behind.
    """

    @staticmethod
    def forward(context, emissions, gold, lengths, pairs, starts):
        scores, labels = emissions.detach().numpy().astype(np.float64), gold.numpy()
        lengths = np.asarray(lengths)
        pair, start = (x.detach().numpy().astype(np.float64) for x in (pairs, starts))
        nodes, edges, log_total = marginals(scores, lengths, pair, start)
        chain, place = np.nonzero(np.arange(scores.shape[1])[None, :] < lengths[:, None])
        own = labels[chain, place]
        right = scores[chain, place, own].sum() + start[labels[:, 0]].sum()
        begun = nodes[:, 0].sum(0)
        np.subtract.at(begun, labels[:, 0], 1)
        nodes[chain, place, own] -= 1
        chain, place = np.nonzero(np.arange(1, scores.shape[1])[None, :] < lengths[:, None])
        step = labels[chain, place], labels[chain, place + 1]
        right += pair[step].sum()
        np.subtract.at(edges, step, 1)
        context.save_for_backward(*(torch.from_numpy(x.astype(np.float32)) for x in (nodes, edges, begun)))
        return torch.tensor(float(log_total - right))

    @staticmethod
    def backward(context, gradient):
        nodes, edges, begun = context.saved_tensors
        return gradient * nodes, None, None, gradient * edges, gradient * begun


def marginals(scores, lengths, pairs, starts):
    """Probabilities of labels (chains, longest, labels), expected counts of pairs, and the logarithm of the total."""
    chains, longest, labels = scores.shape
    step, start = (np.where(x < -9e3, 0, np.exp(np.maximum(x, LOWEST))) for x in (pairs, starts))
    highest = scores.max(2, keepdims=True)
    factors = np.exp(scores - highest)
    going = [int((lengths > place).sum()) for place in range(longest)]
    forward, scale = np.zeros((longest, chains, labels)), np.ones((longest, chains))
    for place, n in enumerate(going):
        value = factors[:n, place] * (start if place == 0 else forward[place - 1, :n] @ step)
        scale[place, :n] = value.sum(1)
        forward[place, :n] = value / scale[place, :n, None]
    nodes, edges = np.zeros_like(scores), np.zeros((labels, labels))
    after = np.ones((chains, labels))
    for place in range(longest - 1, -1, -1):
        n = going[place]
        follow = going[place + 1] if place + 1 < longest else 0
        if follow:
            coming = factors[:follow, place + 1] * after[:follow] / scale[place + 1, :follow, None]
            after[:follow] = coming @ step.T
            edges += forward[place, :follow].T @ coming
        nodes[:n, place] = forward[place, :n] * after[:n]
    real = np.arange(longest)[None, :] < lengths[:, None]
    return nodes, edges * step, np.log(scale).sum() + highest[:, :, 0][real].sum()


def best(scores, pairs, starts):
    """The best labels of one chain (Viterbi)."""
    weight, back = scores[0] + starts, []
    for row in scores[1:]:
        through = weight[:, None] + pairs
        back.append(through.argmax(0))
        weight = through.max(0) + row
    path = [int(weight.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return path[::-1]
