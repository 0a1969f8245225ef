"""Training examples as TypeScript wrote them (src/cli/trainingFiles.ts), with the pretrained states of their words cached beside them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .config import ModelConfig
from .pretrained import TextEncoder

FILES_VERSION = 1
FLAG_BITS = 15
FLAG_WORDS = 4
TEXT_WIDTH = 384


@dataclass
class Batch:
    """
    Padded tensors: positions (B, P, 6), flags (B, P, F), ngrams (B, P, G), text (B, P, 384), mask (B, P), target (B, L). Where the
    text encoder is trained as well, pieces (B, T) and spans (B, P, 2) stand for the words, whose rows of `text` are then 0.
    """

    positions: Tensor
    flags: Tensor
    ngrams: Tensor
    text: Tensor
    mask: Tensor
    target: Tensor
    pieces: Tensor | None = None
    spans: Tensor | None = None


def widest_manifest(folders: list[Path]) -> dict:
    """The manifest with the most tokens of all shards below some folders; shards with fewer are mapped to it by name."""
    found = [read_manifest(path.parent) for folder in folders for path in sorted(folder.glob("**/manifest.json"))]
    if not found:
        raise FileNotFoundError(f"no shards below {', '.join(map(str, folders))}")
    return max(found, key=lambda manifest: len(manifest["vocabulary"]))


def read_manifest(folder: Path) -> dict:
    """The manifest of a shard; raises ValueError when another version wrote it."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    if manifest["version"] != FILES_VERSION:
        raise ValueError(f"{folder}: training files of version {manifest['version']}, expected {FILES_VERSION}")
    return manifest


def config_of(manifest: dict, **sizes: int) -> ModelConfig:
    """Model sizes that follow from the files."""
    return ModelConfig(
        vocabulary=len(manifest["vocabulary"]),
        flags=len(manifest["flags"]),
        places=manifest["places"],
        ngram_buckets=manifest["ngramBuckets"],
        ngrams_per_position=manifest["ngramsPerPosition"],
        length=manifest["length"],
        **sizes,
    )


class Shard:
    """One folder of examples, read through memory maps."""

    def __init__(self, folder: Path, encoder: TextEncoder, live: bool = False, vocabulary: list[str] | None = None):
        manifest = read_manifest(folder)
        tokens = vocabulary or manifest["vocabulary"]
        self.ids = np.array([tokens.index(token) for token in manifest["vocabulary"]])
        self.row = manifest["rowLength"]
        self.length = manifest["length"]
        self.flag_count = len(manifest["flags"])
        self.slots = slot_ranges(tokens)
        self.vocabulary_size = len(tokens)
        self.sources: list[str] = manifest["sources"]
        self.positions = np.fromfile(folder / "positions.i16", np.int16).reshape(-1, self.row)
        self.ngrams = np.fromfile(folder / "ngrams.u16", np.uint16).reshape(-1, manifest["ngramsPerPosition"])
        self.pieces = np.fromfile(folder / "pieces.u16", np.uint16)
        self.targets = np.fromfile(folder / "targets.u16", np.uint16)
        self.index = np.fromfile(folder / "index.i32", np.int32).reshape(-1, 6)
        texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
        self.text_states = LiveTexts(texts, encoder) if live else cached(folder / "texts.f16", lambda: text_states(texts, encoder))
        self.word_states = None if live else cached(folder / "words.f16", lambda: self.states_of_words(encoder))

    def __len__(self) -> int:
        return len(self.index)

    def states_of_words(self, encoder: TextEncoder) -> np.ndarray:
        """Mean state of the pieces of every position (N, 384); zeros where a position has none."""
        states = np.zeros((len(self.positions), TEXT_WIDTH), np.float16)
        order = np.argsort(self.index[:, 3], kind="stable")
        for chunk in np.array_split(order, max(1, len(order) // 128)):
            encoded = encode_all([self.pieces[start : start + count] for start, count in self.index[chunk, 2:4]], encoder)
            for i, (start, count) in enumerate(self.index[chunk, 0:2]):
                spans = self.positions[start : start + count, self.row - 4 : self.row - 2].astype(np.int64)
                states[start : start + count] = span_means(encoded[i], spans)
        return states

    def batch(self, examples: np.ndarray, rng: np.random.Generator | None = None) -> Batch:
        """Tensors of some examples, padded to the longest; with `rng` their slots are renamed and their places shifted."""
        size = int(self.index[examples, 1].max())
        positions = np.zeros((len(examples), size, 6), np.int64)
        flags = np.zeros((len(examples), size, FLAG_WORDS), np.int16)
        ngrams = np.zeros((len(examples), size, self.ngrams.shape[1]), np.int64)
        text = np.zeros((len(examples), size, TEXT_WIDTH), np.float16)
        mask = np.zeros((len(examples), size), bool)
        target = np.zeros((len(examples), self.length), np.int64)
        if isinstance(self.text_states, LiveTexts):
            self.text_states.refresh(self.text_ids(examples))
        for i, (start, count, _, _, target_start, target_count) in enumerate(self.index[examples]):
            rows = self.positions[start : start + count]
            positions[i, :count, :5] = self.ids[rows[:, :5]]
            positions[i, :count, 5] = rows[:, 5]
            flags[i, :count] = rows[:, 6 : 6 + FLAG_WORDS]
            ngrams[i, :count] = self.ngrams[start : start + count]
            if self.word_states is not None:
                text[i, :count] = self.word_states[start : start + count]
            ids = rows[:, -2].astype(np.int64) + (rows[:, -1].astype(np.int64) << 15)
            named = rows[:, -1] >= 0
            text[i, :count][named] = self.text_states[ids[named]]
            mask[i, :count] = True
            target[i, :target_count] = self.ids[self.targets[target_start : target_start + target_count]]
            if rng is not None:
                rename = renamed_slots(self.slots, self.vocabulary_size, rng)
                positions[i, :count, :5] = rename[positions[i, :count, :5]]
                target[i] = rename[target[i]]
                shift_places(positions[i, :count, 5], self.slots, rng)
        pieces, spans = self.pieces_of(examples, size) if self.word_states is None else (None, None)
        bits = (flags[..., None] >> np.arange(FLAG_BITS)) & 1
        multi_hot = bits.reshape(len(examples), size, -1)[..., : self.flag_count]
        return Batch(
            torch.from_numpy(positions),
            torch.from_numpy(multi_hot.astype(np.float32)),
            torch.from_numpy(ngrams),
            torch.from_numpy(text).float(),
            torch.from_numpy(mask),
            torch.from_numpy(target),
            pieces,
            spans,
        )

    def text_ids(self, examples: np.ndarray) -> np.ndarray:
        """Ids of the headers and values of some examples."""
        rows = np.concatenate([self.positions[start : start + count, -2:] for start, count in self.index[examples, :2]])
        rows = rows[rows[:, 1] >= 0].astype(np.int64)
        return rows[:, 0] + (rows[:, 1] << 15)

    def pieces_of(self, examples: np.ndarray, size: int) -> tuple[Tensor, Tensor]:
        """Piece ids (B, T) of the requests and the spans (B, P, 2) of their words in them; empty spans where there is no word."""
        index = self.index[examples]
        pieces = np.zeros((len(examples), int(index[:, 3].max())), np.int64)
        spans = np.zeros((len(examples), size, 2), np.int64)
        for i, (start, count, first, pieces_count, _, _) in enumerate(index):
            pieces[i, :pieces_count] = self.pieces[first : first + pieces_count]
            spans[i, :count] = self.positions[start : start + count, self.row - 4 : self.row - 2]
        return torch.from_numpy(pieces), torch.from_numpy(spans)


class LiveTexts:
    """States of headers and values by an encoder that is being trained: encoded when asked for, again after some batches."""

    def __init__(self, texts: list[list[int]], encoder: TextEncoder, lifetime: int = 400):
        self.texts, self.encoder, self.lifetime = texts, encoder, lifetime
        self.states = np.zeros((len(texts), TEXT_WIDTH), np.float16)
        self.due = np.zeros(len(texts), np.int64)
        self.clock = 0

    def __getitem__(self, ids: np.ndarray) -> np.ndarray:
        return self.states[ids]

    def refresh(self, ids: np.ndarray) -> None:
        """Encodes those of the texts whose states are too old; once for each batch."""
        self.clock += 1
        old = np.unique(ids[self.due[ids] <= self.clock])
        if len(old) > 0:
            self.states[old] = text_states([self.texts[i] for i in old], self.encoder)
            self.due[old] = self.clock + self.lifetime


def slot_ranges(vocabulary: list[str]) -> list[tuple[int, int]]:
    """First id and the one after the last of the word, column and listed-value slots; each kind stands together."""
    return [
        (vocabulary.index(f"{letter}0"), 1 + max(i for i, token in enumerate(vocabulary) if is_slot(token, letter))) for letter in "WCV"
    ]


def is_slot(token: str, letter: str) -> bool:
    return token.startswith(letter) and token[1:].isdigit()


def renamed_slots(slots: list[tuple[int, int]], vocabulary_size: int, rng: np.random.Generator) -> np.ndarray:
    """A new id for every token id: slots of a kind change places among each other, so that none is known by its number."""
    rename = np.arange(vocabulary_size)
    for first, last in slots:
        rename[first:last] = first + rng.permutation(last - first)
    return rename


def shift_places(places: np.ndarray, slots: list[tuple[int, int]], rng: np.random.Generator) -> None:
    """Moves the places of words, of columns and of values to the right by a random amount each, for every second example."""
    if rng.random() < 0.5:
        return
    start = 0
    for first, last in slots:
        end = start + last - first
        own = (places >= start) & (places < end)
        if own.any():
            places[own] += rng.integers(0, end - places[own].max())
        start = end


def span_means(states: np.ndarray, spans: np.ndarray) -> np.ndarray:
    """Means of states (T, W) over spans (N, 2), end exclusive; zeros for empty spans."""
    sums = np.concatenate([np.zeros((1, states.shape[1]), np.float32), np.cumsum(states, 0, dtype=np.float32)])
    counts = np.maximum(spans[:, 1] - spans[:, 0], 1)[:, None]
    return (sums[spans[:, 1]] - sums[spans[:, 0]]) / counts


def encode_all(sequences: list[np.ndarray], encoder: TextEncoder) -> list[np.ndarray]:
    """States (T, 384) of each sequence of piece ids, encoded as one padded batch."""
    longest = max(len(sequence) for sequence in sequences)
    ids = np.zeros((len(sequences), longest), np.int64)
    for i, sequence in enumerate(sequences):
        ids[i, : len(sequence)] = sequence
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        states = encoder(torch.from_numpy(ids)).float().numpy()
    return [states[i, : len(sequence)] for i, sequence in enumerate(sequences)]


CLS, SEP = 2, 3


def text_states(texts: list[list[int]], encoder: TextEncoder) -> np.ndarray:
    """Mean state (N, 384) of each header or value, special pieces left out."""
    states = np.zeros((len(texts), TEXT_WIDTH), np.float16)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), 256):
        chunk = order[start : start + 256]
        encoded = encode_all([np.array([CLS, *texts[i], SEP]) for i in chunk], encoder)
        for i, state in zip(chunk, encoded, strict=True):
            if texts[i]:
                states[i] = state[1:-1].mean(0)
    return states


def cached(path: Path, make) -> np.ndarray:
    """An array (N, 384) of float16 from a file, made and written where it is missing."""
    if not path.exists():
        array = make()
        array.tofile(path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)
    return np.memmap(path, np.float16, "r").reshape(-1, TEXT_WIDTH) if path.stat().st_size else np.zeros((0, TEXT_WIDTH), np.float16)


def batches(
    folder: Path,
    size: int,
    encoder: TextEncoder,
    rng: np.random.Generator,
    augment: bool = True,
    live: bool = False,
    vocabulary: list[str] | None = None,
) -> Iterator[Batch]:
    """Endless batches of examples of similar length from all shards below a folder; shards that appear later are found."""
    loaded: dict[Path, Shard] = {}
    while True:
        paths = sorted(path.parent for path in folder.glob("**/manifest.json"))
        if not paths:
            raise FileNotFoundError(f"no shards below {folder}")
        for p in rng.permutation(len(paths)):
            shard = loaded.get(paths[p]) or Shard(paths[p], encoder, live, vocabulary)
            loaded[paths[p]] = shard
            yield from shuffled(shard, size, rng, augment)


def shuffled(shard: Shard, size: int, rng: np.random.Generator, augment: bool) -> Iterator[Batch]:
    """All examples of a shard in random batches of similar length."""
    order = rng.permutation(len(shard))
    groups = []
    for start in range(0, len(order), size * 32):
        chunk = order[start : start + size * 32]
        chunk = chunk[np.argsort(shard.index[chunk, 1], kind="stable")]
        groups += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    for g in rng.permutation(len(groups)):
        yield shard.batch(groups[g], rng if augment else None)
