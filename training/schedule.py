"""The tan-d noise schedule (Shabalin et al. 2024, TEncDM, section 4.3), the same as src/diffusion/noiseSchedule.ts."""

import math

import torch


def levels_at(timestep: torch.Tensor, steepness: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Shares (signal, noise) at timesteps in [0, 1]; their squares sum to 1 and timestep 1 is pure noise."""
    ratio = steepness * torch.tan(timestep.clamp(max=1 - 1e-6) * math.pi / 2)
    signal = torch.rsqrt(1 + ratio * ratio)
    signal = torch.where(timestep >= 1, torch.zeros_like(signal), signal)
    return signal, torch.sqrt(1 - signal * signal)


def timesteps_of(num_inference_steps: int, power: float) -> list[float]:
    """Timesteps from 1 down, one for each prediction, crowded towards 0 by a power above 1."""
    return [(1 - i / num_inference_steps) ** power for i in range(num_inference_steps)]
