"""The network: a BERT-like encoder (Devlin et al. 2019) whose upper layers read a paragraph once for each cue.

The lower layers, the trunk, read the paragraph once.  The upper layers read what the trunk made of
it, first as it is: the tagging head marks all contents, cues and sources.  Then once for each word
that may be a cue, with a vector added to each piece for its distance from that cue: the other heads
say whether it attributes anything, and mark what belongs to it alone.  Words are read at their
first piece.
"""

from __future__ import annotations

import torch
from torch import nn

from provstore.tagger.inputs import CASES, NO_CUE, PLACES
from training.crf import Crf

WIDTH, HEADS, INNER, POSITIONS = 384, 12, 1536, 512
LOWER, UPPER = 4, 2  # layers of trunk and top
TAGS = ("O", "B-content", "I-content", "B-cue", "I-cue", "B-source", "I-source")
PARTS = ("O", "B-content", "I-content", "B-source", "I-source")


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        rows, length = states.shape[0], states.shape[1]

        def heads(projected: torch.Tensor) -> torch.Tensor:
            return projected.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = heads(self.query(states)), heads(self.key(states)), heads(self.value(states))
        weights = torch.softmax(query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias, 3)
        mixed = (self.drop(weights) @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.norm1(states + self.drop(self.mix(mixed)))
        return self.norm2(states + self.drop(self.narrow(nn.functional.gelu(self.widen(states)))))


class Trunk(nn.Module):
    """Pieces with their case and place → a state for each piece."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case, self.place = nn.Embedding(CASES, WIDTH), nn.Embedding(PLACES, WIDTH)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.place.weight)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LOWER))

    def forward(self, pieces: torch.Tensor, case: torch.Tensor, place: torch.Tensor) -> torch.Tensor:
        """All inputs are (rows, pieces); piece 0 is padding.  Returns (rows, pieces, 384)."""
        position = self.positions.weight[: pieces.shape[1]]
        states = self.pieces(pieces) + position + self.kind + self.case(case) + self.place(place)
        states = self.drop(self.norm(states))
        bias = (pieces == 0).to(states.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, bias)
        return states


class Top(nn.Module):
    """States of the trunk, and how far each piece is from a cue → scores."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(NO_CUE + 1, WIDTH)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(UPPER))
        self.drop = nn.Dropout(0.1)
        self.tags, self.parts, self.attributes = (nn.Linear(WIDTH, n) for n in (len(TAGS), len(PARTS), 1))

    def forward(
        self, states: torch.Tensor, near: torch.Tensor, bias: torch.Tensor, words: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """`near` and `bias` are (rows, pieces), `words` (rows, words) the first piece of each word.

        `bias` is 0 at pieces and very low at padding.  Returns scores of tags (rows, words, 7), of
        parts (rows, words, 5), and at each word that it is a cue that attributes something (rows, words).
        """
        states = states + self.distance(near)
        for layer in self.layers:
            states = layer(states, bias[:, None, None, :])
        states = self.drop(torch.gather(states, 1, words.unsqueeze(2).expand(-1, -1, WIDTH)))
        return self.tags(states), self.parts(states), self.attributes(states).squeeze(2)


class Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.trunk, self.top = Trunk(), Top()
        self.tag_crf, self.part_crf = Crf(TAGS), Crf(PARTS)


def load_base(network: Network, tensors: dict[str, torch.Tensor]) -> None:
    """Copies the pretrained weights into trunk and top."""
    trunk = network.trunk
    with torch.no_grad():
        trunk.pieces.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        trunk.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"])
        trunk.kind.copy_(tensors["embeddings.token_type_embeddings.weight"][0])
        trunk.norm.weight.copy_(tensors["embeddings.LayerNorm.weight"])
        trunk.norm.bias.copy_(tensors["embeddings.LayerNorm.bias"])
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "mix": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "widen": "intermediate.dense", "narrow": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for number, layer in enumerate((*trunk.layers, *network.top.layers)):
            for mine, theirs in names.items():
                module = getattr(layer, mine)
                module.weight.copy_(tensors[f"encoder.layer.{number}.{theirs}.weight"])
                module.bias.copy_(tensors[f"encoder.layer.{number}.{theirs}.bias"])
