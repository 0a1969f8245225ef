"""The noise schedule against the figures that TypeScript is held to as well."""

import json
from pathlib import Path

import pytest
import torch
from training.schedule import levels_at, timesteps_of

GOLDEN = json.loads((Path(__file__).parents[2] / "test/golden/diffusion/noiseSchedule.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", GOLDEN["levels"], ids=lambda row: f"d={row['steepness']} t={row['timestep']}")
def test_levels_are_those_of_typescript(row):
    signal, noise = levels_at(torch.tensor([row["timestep"]], dtype=torch.float64), row["steepness"])
    assert signal.item() == pytest.approx(row["signal"], abs=1e-6)
    assert noise.item() == pytest.approx(row["noise"], abs=1e-6)


def test_squares_sum_to_one_and_signal_falls():
    signal, noise = levels_at(torch.linspace(0, 1, 101), 9.0)
    assert torch.allclose(signal**2 + noise**2, torch.ones(101), atol=1e-6)
    assert bool((signal.diff() <= 0).all())
    assert (signal[0].item(), signal[-1].item(), noise[-1].item()) == (1.0, 0.0, 1.0)


def test_timesteps_are_those_of_typescript():
    assert [f"{t:.9f}" for t in timesteps_of(5, 2)] == GOLDEN["timesteps"]
    assert timesteps_of(4, 1.0) == [1.0, 0.75, 0.5, 0.25]
