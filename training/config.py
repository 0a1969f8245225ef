"""Sizes of the model and of a training run, with the reasons for the values that are not obvious."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class ModelConfig:
    """Sizes that the exported graphs depend on; `vocabulary` and the input sizes come from TypeScript's manifest."""

    vocabulary: int
    flags: int
    places: int
    ngram_buckets: int
    ngrams_per_position: int
    width: int = 128
    heads: int = 4
    encoder_layers: int = 3
    denoiser_layers: int = 4
    decoder_layers: int = 1
    feed_forward: int = 512
    latent_width: int = 32
    # Rule sets longer than this (four long rules) are rare; every position costs time at each step.
    length: int = 32
    text_width: int = 384
    text_layers: int = 3
    steepness: float = 9.0

    def to_json(self) -> dict:
        """The configuration as plain data."""
        return asdict(self)


@dataclass(frozen=True)
class TrainConfig:
    """One stage of training."""

    batch_size: int = 64
    learning_rate: float = 1.5e-3
    warmup_steps: int = 400
    final_learning_rate_share: float = 0.02
    ema_decay: float = 0.999
    # Pure noise is where every sample starts, so it is seen more often than uniform timesteps would show it.
    pure_noise_share: float = 0.2
    self_condition_share: float = 0.5
    ngram_dropout: float = 0.15
    # Positions after END are always PAD and teach little.
    pad_weight: float = 0.1
    checkpoint_seconds: float = 120.0
    seed: int = 0
