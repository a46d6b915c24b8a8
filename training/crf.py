"""A linear-chain conditional random field over words (Lafferty et al. 2001), batched.

`scores` are (batch, words, labels), `mask` (batch, words) is true where there is a word.
Transitions that BIO labels forbid are held at -1e4.
"""

from __future__ import annotations

import torch
from torch import nn

FORBIDDEN = -1e4


def forbidden(labels: tuple[str, ...]) -> tuple[torch.Tensor, torch.Tensor]:
    """Which label may not begin, and which may not follow which: I-x comes after B-x or I-x only."""
    begin = torch.tensor([label.startswith("I-") for label in labels])
    follow = torch.tensor(
        [[(b.startswith("I-") and a[2:] != b[2:]) or (a == "O" and b.startswith("I-")) for b in labels] for a in labels]
    )
    return begin, follow


class Crf(nn.Module):
    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        self.begin = nn.Parameter(torch.zeros(len(labels)))
        self.follow = nn.Parameter(torch.zeros(len(labels), len(labels)))
        begin, follow = forbidden(labels)
        self.register_buffer("no_begin", begin)
        self.register_buffer("no_follow", follow)

    def transitions(self) -> tuple[torch.Tensor, torch.Tensor]:
        begin = self.begin.masked_fill(self.get_buffer("no_begin"), FORBIDDEN)
        return begin, self.follow.masked_fill(self.get_buffer("no_follow"), FORBIDDEN)

    def loss(self, scores: torch.Tensor, gold: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood of the gold labels, one number a row."""
        begin, follow = self.transitions()
        total = begin + scores[:, 0]
        path = begin[gold[:, 0]] + scores[:, 0].gather(1, gold[:, :1]).squeeze(1)
        steps = scores.gather(2, gold.unsqueeze(2)).squeeze(2)[:, 1:] + follow[gold[:, :-1], gold[:, 1:]]
        path = path + (steps * mask[:, 1:]).sum(1)
        for i in range(1, scores.shape[1]):
            step = torch.logsumexp(total.unsqueeze(2) + follow, 1) + scores[:, i]
            total = torch.where(mask[:, i].unsqueeze(1), step, total)
        return torch.logsumexp(total, 1) - path
