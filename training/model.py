"""The rule model in the manner of CodeFusion (Singh et al. 2023): encoder, denoiser with x0-prediction, decoder with head."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .config import ModelConfig

KeyValues = list[tuple[Tensor, Tensor]]


class RMSNorm(nn.Module):
    """Root-mean-square norm written as primitives, which the browser runtime runs faster than its fused layer norm."""

    def __init__(self, width: int):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return x / torch.sqrt((x * x).mean(-1, keepdim=True) + 1e-6) * self.gain


class Attention(nn.Module):
    """Multi-head attention; keys and values may come from outside, computed once by `keys_values`."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(width, width, bias=False)
        self.value = nn.Linear(width, width, bias=False)
        self.out = nn.Linear(width, width, bias=False)

    def split(self, x: Tensor) -> Tensor:
        batch, length, width = x.shape
        return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)  # (B, H, T, W/H)

    def keys_values(self, memory: Tensor) -> tuple[Tensor, Tensor]:
        return self.split(self.key(memory)), self.split(self.value(memory))

    def forward(self, x: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        query = self.split(self.query(x))
        if mask is None and torch.onnx.is_in_onnx_export():
            scores = (query / math.sqrt(query.shape[-1])) @ key.transpose(-1, -2)
            mixed = torch.softmax(scores, -1) @ value
        else:
            mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self.out(mixed.transpose(1, 2).flatten(2))


class Block(nn.Module):
    """Pre-norm transformer layer with self-attention, optional cross-attention and a ReLU feed-forward."""

    def __init__(self, config: ModelConfig, cross: bool):
        super().__init__()
        width = config.width
        self.self_norm = RMSNorm(width)
        self.self_attention = Attention(width, config.heads)
        self.cross_norm = RMSNorm(width) if cross else None
        self.cross_attention = Attention(width, config.heads) if cross else None
        self.feed_norm = RMSNorm(width)
        self.feed = nn.Sequential(nn.Linear(width, config.feed_forward), nn.ReLU(), nn.Linear(config.feed_forward, width))

    def forward(
        self, x: Tensor, mask: Tensor | None, memory: tuple[Tensor, Tensor] | None = None, memory_mask: Tensor | None = None
    ) -> Tensor:
        normed = self.self_norm(x)
        x = x + self.self_attention(normed, *self.self_attention.keys_values(normed), mask)
        if self.cross_attention is not None and memory is not None:
            x = x + self.cross_attention(self.cross_norm(x), *memory, memory_mask)
        return x + self.feed(self.feed_norm(x))


class RuleEncoder(nn.Module):
    """Positions of a request to a memory (B, P, W): slots, links, flags, n-grams and pretrained text states added up."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        width = config.width
        self.slots = nn.Embedding(config.vocabulary, width, padding_idx=0)
        self.links = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(4))
        self.places = nn.Embedding(config.places, width)
        self.flags = nn.Linear(config.flags, width, bias=False)
        self.ngrams = nn.Embedding(config.ngram_buckets, width, padding_idx=0)
        self.ngram_norm = RMSNorm(width)
        self.text = nn.Linear(config.text_width, width, bias=False)
        self.text_norm = RMSNorm(width)
        self.layers = nn.ModuleList(Block(config, cross=False) for _ in range(config.encoder_layers))
        self.norm = RMSNorm(width)
        for table in (self.slots, self.places, self.ngrams):
            nn.init.normal_(table.weight, std=0.35)
        with torch.no_grad():
            self.slots.weight[0].zero_()
            self.ngrams.weight[0].zero_()

    def forward(
        self, positions: Tensor, flags: Tensor, ngrams: Tensor, text: Tensor, ngram_keep: Tensor | None, mask: Tensor | None
    ) -> Tensor:
        """positions (B, P, 6) integers, flags (B, P, F) multi-hot, ngrams (B, P, G), text (B, P, 384), ngram_keep (B, P, 1)."""
        x = self.slots(positions[..., 0]) + self.places(positions[..., 5]) + self.flags(flags)
        for i, link in enumerate(self.links):
            x = x + link(self.slots(positions[..., i + 1]))
        count = (ngrams > 0).sum(-1, keepdim=True).clamp(min=1).to(x.dtype)
        spelled = self.ngram_norm(self.ngrams(ngrams).sum(-2) / torch.sqrt(count))
        x = x + (spelled if ngram_keep is None else spelled * ngram_keep)
        x = x + self.text_norm(self.text(text))
        for layer in self.layers:
            x = layer(x, mask)
        return self.norm(x)


class RuleModel(nn.Module):
    """Encoder, denoiser and decoder with one head each; latents are unit-variance token embeddings of 32 dimensions."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        width, latent = config.width, config.latent_width
        self.encoder = RuleEncoder(config)
        self.null_memory = nn.Parameter(torch.randn(1, 1, width) * 0.3)
        self.embedding = nn.Parameter(torch.randn(config.vocabulary, latent))
        self.latent_in = nn.Linear(2 * latent, width)
        self.time = nn.Sequential(nn.Linear(16, width), nn.ReLU(), nn.Linear(width, width))
        self.steps = nn.Parameter(torch.randn(1, config.length, width) * 0.35)
        self.denoiser = nn.ModuleList(Block(config, cross=True) for _ in range(config.denoiser_layers))
        self.denoiser_norm = RMSNorm(width)
        self.denoiser_head = nn.Linear(width, config.vocabulary)
        self.decoder_in = nn.Linear(latent, width)
        self.decoder_steps = nn.Parameter(torch.randn(1, config.length, width) * 0.35)
        self.decoder = nn.ModuleList(Block(config, cross=True) for _ in range(config.decoder_layers))
        self.decoder_norm = RMSNorm(width)
        self.classification_head = nn.Linear(width, config.vocabulary)

    def latents(self) -> Tensor:
        """Token embeddings (V, 32) with unit variance in every row."""
        return F.normalize(self.embedding, dim=-1) * math.sqrt(self.config.latent_width)

    def cross_keys_values(self, memory: Tensor) -> KeyValues:
        """Keys and values (B, H, P, W/H) of memory for each denoiser layer, then each decoder layer."""
        return [block.cross_attention.keys_values(memory) for block in [*self.denoiser, *self.decoder]]

    def denoise(self, xt: Tensor, self_condition: Tensor, time_features: Tensor, memory: KeyValues, memory_mask: Tensor | None) -> Tensor:
        """Logits (B, L, V) of the clean tokens from noisy latents xt (B, L, 32)."""
        x = self.latent_in(torch.cat([xt, self_condition], -1)) + self.steps + self.time(time_features)[:, None]
        for block, key_values in zip(self.denoiser, memory, strict=False):
            x = block(x, None, key_values, memory_mask)
        return self.denoiser_head(self.denoiser_norm(x))

    def predicted_x0(self, logits: Tensor) -> Tensor:
        """Expected clean latent (B, L, 32) under the denoiser's own distribution (Dieleman et al. 2022, CDCD)."""
        return torch.softmax(logits.float(), -1) @ self.latents().float()

    def decode(self, x0: Tensor, memory: KeyValues, memory_mask: Tensor | None) -> Tensor:
        """Logits (B, L, V) from denoised latents; sees the memory again, as CodeFusion's decoder does."""
        x = self.decoder_in(x0) + self.decoder_steps
        for block, key_values in zip(self.decoder, memory[len(self.denoiser) :], strict=True):
            x = block(x, None, key_values, memory_mask)
        return self.classification_head(self.decoder_norm(x))


def time_features(timestep: Tensor) -> Tensor:
    """Sines and cosines (B, 16) of timesteps in [0, 1] at octaves."""
    angles = timestep[:, None] * (2.0 ** torch.arange(8, device=timestep.device, dtype=timestep.dtype)) * (math.pi / 2)
    return torch.cat([torch.sin(angles), torch.cos(angles)], -1)
