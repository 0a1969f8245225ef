"""Small things that stand in for large ones: a text encoder, a model, a shard written by hand."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from training.config import ModelConfig
from training.data import Batch

TEXT_WIDTH = 384
VOCABULARY = ["PAD", "END", "BLANK", "GT", "AND", "W0", "W1", "W2", "C0", "C1", "V0", "V1"]


class TinyTextEncoder(nn.Module):
    """The state of a piece is its id in every dimension, whatever stands around it."""

    def __init__(self, layers: int = 0):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(TEXT_WIDTH), requires_grad=False)
        self.layers = nn.ModuleList()

    def forward(self, pieces: Tensor) -> Tensor:
        return pieces.float()[..., None] * self.scale


def tiny_config(**sizes: int) -> ModelConfig:
    small = {"width": 32, "heads": 2, "encoder_layers": 1, "denoiser_layers": 2, "feed_forward": 64, "latent_width": 8, "length": 6}
    return ModelConfig(vocabulary=20, flags=7, places=12, ngram_buckets=50, ngrams_per_position=3, **{**small, **sizes})


def random_batch(config: ModelConfig, size: int, positions: int) -> Batch:
    """Requests without padding and rules that end with it."""
    generator = torch.Generator().manual_seed(3)

    def whole(high: int, *shape: int) -> Tensor:
        return torch.randint(1, high, shape, generator=generator)

    target = whole(config.vocabulary, size, config.length)
    target[:, -2:] = 0
    return Batch(
        torch.cat(
            [
                whole(config.vocabulary, size, positions, 5),
                torch.arange(positions)[None, :, None].expand(size, -1, -1),
            ],
            -1,
        ),
        (torch.rand(size, positions, config.flags, generator=generator) < 0.3).float(),
        whole(config.ngram_buckets, size, positions, config.ngrams_per_position),
        torch.randn(size, positions, config.text_width, generator=generator),
        torch.ones(size, positions, dtype=torch.bool),
        target,
    )


def write_shard(folder: Path, version: int = 1) -> None:
    """Two examples: two words and a column, then one word; laid out as src/cli/trainingFiles.ts says."""
    folder.mkdir(parents=True)
    no_text = [-1, -1]
    rows = [
        # slot, four links, place, four flag words, first and last piece, text id in two parts
        [5, 0, 0, 0, 0, 0, 0b11, 0, 0, 0, 1, 2, *no_text],
        [6, 8, 0, 0, 0, 1, 0b100, 0b1, 0, 0, 2, 4, *no_text],
        [8, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0],
        [5, 0, 0, 0, 0, 0, 0b1, 0, 0, 0, 1, 1, *no_text],
    ]
    np.array(rows, np.int16).tofile(folder / "positions.i16")
    np.array([[1, 2, 0], [3, 0, 0], [4, 5, 6], [1, 0, 0]], np.uint16).tofile(folder / "ngrams.u16")
    np.array([2, 10, 20, 40, 3, 2, 3], np.uint16).tofile(folder / "pieces.u16")
    np.array([3, 8, 1, 2, 1], np.uint16).tofile(folder / "targets.u16")
    np.array([[0, 3, 0, 5, 0, 3], [3, 1, 5, 2, 3, 2]], np.int32).tofile(folder / "index.i32")
    (folder / "texts.json").write_text(json.dumps([[50, 70]]), encoding="utf-8")
    manifest = {
        "version": version,
        "vocabulary": VOCABULARY,
        "positionFields": ["slot", "columnLink", "secondColumnLink", "valueLink", "valueColumnLink", "place"],
        "rowLength": 14,
        "flags": [f"flag{i}" for i in range(17)],
        "places": 12,
        "ngramBuckets": 50,
        "ngramsPerPosition": 3,
        "length": 6,
        "sources": ["generator", "abc"],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
