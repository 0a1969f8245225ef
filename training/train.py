"""Trains the rule model: rules alone first, then pairs of requests and rules. `python -m training.train --help` lists the options."""

import argparse
import copy
import json
import math
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .config import ModelConfig, TrainConfig
from .data import Batch, batches, config_of, widest_manifest
from .model import RuleModel, time_features
from .pretrained import TextEncoder
from .schedule import levels_at, timesteps_of

Memory = tuple[Tensor, Tensor | None]


def encode(model: RuleModel, batch: Batch, ngram_dropout: float, encoder: TextEncoder | None = None) -> Memory:
    """Memory (B, P, W) and attention mask (B, 1, 1, P) of requests; `encoder` gives the states of words that are not cached."""
    keep = (torch.rand(*batch.positions.shape[:2], 1) >= ngram_dropout).float() if ngram_dropout > 0 else None
    mask = batch.mask[:, None, None, :]
    return model.encoder(batch.positions, batch.flags, batch.ngrams, texts_of(batch, encoder), keep, mask), mask


def texts_of(batch: Batch, encoder: TextEncoder | None) -> Tensor:
    """Text states (B, P, 384): cached ones, or with the mean states of the pieces of each word from the encoder."""
    if encoder is None or batch.pieces is None or batch.spans is None:
        return batch.text
    states = encoder(batch.pieces).float()
    sums = torch.cat([torch.zeros_like(states[:, :1]), states.cumsum(1)], 1)  # (B, T + 1, 384)
    width = states.shape[-1]
    first, last = (sums.gather(1, batch.spans[..., i : i + 1].expand(-1, -1, width)) for i in (0, 1))
    counts = (batch.spans[..., 1:] - batch.spans[..., :1]).clamp(min=1)
    return batch.text + (last - first) / counts


def encode_code(model: RuleModel, batch: Batch, code_flag: int) -> Memory:
    """Memory of masked rules (continuous paragraph denoising): half of the tokens of a rule are hidden, all for every second rule."""
    target = batch.target
    hidden = torch.rand(target.shape) < torch.where(torch.rand(len(target), 1) < 0.5, 1.0, 0.5)
    positions = torch.zeros(*target.shape, 6, dtype=torch.long)
    positions[..., 0] = torch.where(hidden, torch.zeros_like(target), target)
    positions[..., 5] = torch.arange(target.shape[1])
    flags = torch.zeros(*target.shape, model.config.flags)
    flags[..., code_flag] = 1
    ngrams = torch.zeros(*target.shape, 1, dtype=torch.long)
    text = torch.zeros(*target.shape, model.config.text_width)
    memory = model.encoder(positions, flags, ngrams, text, None, None)
    unconditional = hidden.all(1)[:, None, None]
    return torch.where(unconditional, model.null_memory.expand_as(memory).to(memory.dtype), memory), None


def cross_entropy(logits: Tensor, target: Tensor, pad_weight: float) -> Tensor:
    """Mean cross-entropy over tokens, padding counted with `pad_weight`."""
    weight = torch.where(target > 0, 1.0, pad_weight)
    losses = F.cross_entropy(logits.float().flatten(0, 1), target.flatten(), reduction="none")
    return (losses * weight.flatten()).sum() / weight.sum()


def diffusion_loss(model: RuleModel, target: Tensor, memory: Memory, train: TrainConfig) -> tuple[Tensor, Tensor]:
    """Cross-entropies of denoiser and decoder at random timesteps, self-conditioned half of the time at a higher timestep."""
    key_values, mask = model.cross_keys_values(memory[0]), memory[1]
    x0 = model.latents()[target]
    timestep = torch.where(torch.rand(len(target)) < train.pure_noise_share, 1.0, torch.rand(len(target)))
    self_condition = torch.zeros_like(x0)
    with torch.no_grad():
        chosen = torch.rand(len(target)) < train.self_condition_share
        if bool(chosen.any()):
            earlier = (timestep + torch.rand(len(target)) * 0.5).clamp(max=1.0)
            draft = model.denoise(noised(x0, earlier, model.config), torch.zeros_like(x0), time_features(earlier), key_values, mask)
            self_condition = torch.where(chosen[:, None, None], model.predicted_x0(draft), self_condition)
    xt = noised(x0, timestep, model.config)
    logits = model.denoise(xt, self_condition, time_features(timestep), key_values, mask)
    decoded = model.decode(model.predicted_x0(logits), key_values, mask)
    return cross_entropy(logits, target, train.pad_weight), cross_entropy(decoded, target, train.pad_weight)


def noised(x0: Tensor, timestep: Tensor, config: ModelConfig) -> Tensor:
    """q_sample: x_t of x_0 (B, L, 32) at timesteps (B)."""
    signal, noise = levels_at(timestep, config.steepness)
    return signal[:, None, None] * x0 + noise[:, None, None] * torch.randn_like(x0)


@torch.no_grad()
def sample(model: RuleModel, memory: Memory, steps: int) -> Tensor:
    """Most likely tokens (B, L) after denoising from pure noise in a few steps."""
    key_values, mask = model.cross_keys_values(memory[0]), memory[1]
    shape = (len(memory[0]), model.config.length, model.config.latent_width)
    xt, x0 = torch.randn(shape), torch.zeros(shape)
    timesteps = timesteps_of(steps, 1.0)
    for i, t in enumerate(timesteps):
        logits = model.denoise(xt, x0, time_features(torch.full((shape[0],), t)), key_values, mask)
        x0 = model.predicted_x0(logits)
        if i + 1 < len(timesteps):
            xt = noised(x0, torch.full((shape[0],), timesteps[i + 1]), model.config)
    return model.decode(x0, key_values, mask).argmax(-1)


@torch.no_grad()
def exact_match(model: RuleModel, held_out: Iterator[Batch], count: int, encoder: TextEncoder | None) -> float:
    """Share of held-out rules whose tokens are all right, from one sample of two steps each."""
    right = total = 0
    while total < count:
        batch = next(held_out)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tokens = sample(model, encode(model, batch, 0.0, encoder), 2)
        wrong = ((tokens != batch.target) & (batch.target > 0)).any(1)
        right, total = right + int((~wrong).sum()), total + len(wrong)
    return right / total


class Averaged:
    """Exponential moving average of a model's weights."""

    def __init__(self, model: nn.Module, decay: float):
        self.model, self.decay, self.updates = copy.deepcopy(model).requires_grad_(False), decay, 0

    def update(self, model: nn.Module) -> None:
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        torch._foreach_lerp_(list(self.model.parameters()), [p.detach() for p in model.parameters()], 1 - decay)


def learning_rate(step: int, share: float, train: TrainConfig) -> float:
    """Linear warm-up by steps, then a cosine over the share of the time that is used up."""
    warm = min(1.0, (step + 1) / train.warmup_steps)
    floor = train.final_learning_rate_share
    return train.learning_rate * warm * (floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(1.0, share))))


def mixed(generated: Iterator[Batch], authored: Iterator[Batch] | None, share, rng: np.random.Generator) -> Iterator[Batch]:
    """Batches of either source; `share()` says how much of the hand-written one is wanted now."""
    while True:
        yield next(authored) if authored is not None and rng.random() < share() else next(generated)


def run(args: argparse.Namespace) -> None:
    """Trains for the given minutes, then writes the averaged weights."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    train = TrainConfig(seed=args.seed, learning_rate=args.learning_rate)
    live = args.encoder_learning_rate > 0
    encoder = TextEncoder(3).eval()
    manifest = widest_manifest([folder for folder in (args.generated, args.authored, args.held_out) if folder])
    common = {"live": live, "vocabulary": manifest["vocabulary"]}
    config = config_of(manifest)
    generated = batches(args.generated, train.batch_size, encoder, rng, **common)
    authored = batches(args.authored, train.batch_size, encoder, rng, **common) if args.authored else None
    model = RuleModel(config)
    if args.init:
        start_from(model, encoder, torch.load(args.init, weights_only=True), manifest["vocabulary"])
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters", flush=True)
    both = nn.ModuleList([model, encoder.layers.requires_grad_(live)])
    groups = [{"params": list(model.parameters()), "base": train.learning_rate}]
    if live:
        groups.append({"params": list(encoder.layers.parameters()), "base": args.encoder_learning_rate})
    optimizer = torch.optim.AdamW(groups, fused=True, lr=train.learning_rate, weight_decay=0.01, betas=(0.9, 0.98))
    average = Averaged(both, train.ema_decay)
    averaged_model, averaged_encoder = average.model[0], copy.deepcopy(encoder).requires_grad_(False)
    averaged_encoder.layers = average.model[1]
    held_out = batches(args.held_out, 128, averaged_encoder, rng, augment=False, **common) if args.held_out else None
    start = saved = time.monotonic()
    limit = args.minutes * 60
    progress = [0.0]
    source = mixed(generated, authored, lambda: args.authored_start + (args.authored_end - args.authored_start) * progress[0], rng)
    code_flag = manifest["flags"].index("code")
    losses: list[tuple[float, float]] = []
    step = 0
    while progress[0] < 1:
        batch = next(source)
        share = learning_rate(step, progress[0], train) / train.learning_rate
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * share
        with torch.autocast("cpu", dtype=torch.bfloat16):
            alone = step < args.pretrain_steps
            memory = encode_code(model, batch, code_flag) if alone else encode(model, batch, train.ngram_dropout, encoder)
            denoiser_loss, decoder_loss = diffusion_loss(model, batch.target, memory, train)
        optimizer.zero_grad(set_to_none=True)
        (denoiser_loss + decoder_loss).backward()
        torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        optimizer.step()
        average.update(both)
        losses.append((denoiser_loss.item(), decoder_loss.item()))
        step += 1
        now = time.monotonic()
        progress[0] = (now - start) / limit
        if step % 200 == 0:
            recent = np.mean(losses[-200:], 0)
            print(
                f"{step} steps, {step * train.batch_size / (now - start):.0f} ex/s, {progress[0]:.0%}, "
                f"losses {recent[0]:.3f} {recent[1]:.3f}",
                flush=True,
            )
        if now - saved > train.checkpoint_seconds:
            save(args.out, averaged_model, averaged_encoder, manifest["vocabulary"], step)
            saved = now
            if held_out is not None:
                print(f"  held out: {exact_match(averaged_model, held_out, 256, averaged_encoder):.1%} exact", flush=True)
    save(args.out, averaged_model, averaged_encoder, manifest["vocabulary"], step)


# Parameters with a row for each token.
TOKEN_ROWS = (
    *("encoder.slots.weight", "embedding", "denoiser_head.weight", "denoiser_head.bias"),
    *("classification_head.weight", "classification_head.bias"),
)


def start_from(model: RuleModel, encoder: TextEncoder, saved: dict, vocabulary: list[str]) -> None:
    """
    Loads a checkpoint, and the text encoder where it was trained. Tokens are matched by name; those that the checkpoint does not
    know keep their random rows and begin unlikely.
    """
    known = {token: row for row, token in enumerate(saved["vocabulary"])}
    ids = [i for i, token in enumerate(vocabulary) if token in known]
    rows = [known[vocabulary[i]] for i in ids]
    fresh = model.state_dict()
    for name in TOKEN_ROWS:
        old, new = saved["model"][name], fresh[name].clone()
        if name.endswith("bias"):
            new[:] = old.min()
        new[ids] = old[rows]
        saved["model"][name] = new
    model.load_state_dict(saved["model"])
    if "encoder" in saved:
        encoder.layers.load_state_dict(saved["encoder"])


def save(path: Path, model: RuleModel, encoder: TextEncoder, vocabulary: list[str], step: int) -> None:
    """Writes weights, those of the text encoder's layers, vocabulary and configuration; an interrupted write leaves the last file whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    config = model.config.to_json()
    weights = {"model": model.state_dict(), "encoder": encoder.layers.state_dict()}
    torch.save({**weights, "config": config, "vocabulary": vocabulary, "steps": step}, part)
    part.rename(path)
    path.with_suffix(".json").write_text(json.dumps({"config": config, "steps": step}))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generated", type=Path, required=True, help="folder of shards from the generator")
    parser.add_argument("--authored", type=Path, help="folder of shards from hand-written requests")
    parser.add_argument("--held-out", type=Path, help="folder of shards of authors that are never trained on")
    parser.add_argument("--authored-start", type=float, default=0.2, help="share of hand-written batches at the start")
    parser.add_argument("--authored-end", type=float, default=0.5, help="share of hand-written batches at the end")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint file")
    parser.add_argument("--init", type=Path, help="checkpoint to start from")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--pretrain-steps", type=int, default=1500, help="steps on rules alone before the pairs")
    parser.add_argument("--learning-rate", type=float, default=1.5e-3)
    parser.add_argument("--encoder-learning-rate", type=float, default=0.0, help="more than 0 trains the text encoder as well")
    parser.add_argument(
        "--threads", type=int, default=1, help="more than one only on idle cores: waiting at barriers costs more than it brings"
    )
    parser.add_argument("--seed", type=int, default=0)
    run(parser.parse_args())


if __name__ == "__main__":
    main()
