"""Shapes, masking, learning and export of a tiny model."""

import dataclasses
import json

import numpy as np
import pytest
import torch
from support import TinyTextEncoder, random_batch, tiny_config
from training import export_onnx
from training.config import TrainConfig
from training.model import RuleModel, time_features
from training.quantise import quantise_weights
from training.train import Averaged, diffusion_loss, encode, encode_code, learning_rate, sample, save, start_from


@pytest.fixture
def model():
    torch.manual_seed(1)
    return RuleModel(tiny_config())


@pytest.fixture
def batch(model):
    return random_batch(model.config, 2, 5)


def test_shapes(model, batch):
    memory, mask = encode(model, batch, 0.0)
    assert memory.shape == (2, 5, 32)
    pairs = model.cross_keys_values(memory)
    assert [key.shape for key, _ in pairs] == [(2, 2, 5, 16)] * 3
    xt = torch.randn(2, 6, 8)
    logits = model.denoise(xt, torch.zeros_like(xt), time_features(torch.ones(2)), pairs, mask)
    assert logits.shape == (2, 6, 20)
    assert model.predicted_x0(logits).shape == (2, 6, 8)
    assert model.decode(xt, pairs, mask).shape == (2, 6, 20)
    assert time_features(torch.tensor([0.0, 1.0])).shape == (2, 16)


def test_latents_have_unit_variance(model):
    assert torch.allclose(model.latents().pow(2).mean(-1), torch.ones(20), atol=1e-5)


def test_a_certain_denoiser_predicts_the_latent_of_its_token(model):
    logits = torch.full((1, 1, 20), -50.0)
    logits[0, 0, 7] = 50.0
    assert torch.allclose(model.predicted_x0(logits)[0, 0], model.latents()[7], atol=1e-5)


def test_padding_changes_nothing(model, batch):
    """What stands behind the mask must not reach the rule."""
    model.eval()
    batch.mask[0, 3:] = False
    outputs = []
    for filler in (0.0, 9.0):
        batch.text[0, 3:] = filler
        memory, mask = encode(model, batch, 0.0)
        xt = torch.ones(2, 6, 8)
        outputs.append(model.decode(xt, model.cross_keys_values(memory), mask)[0])
    assert torch.allclose(*outputs, atol=1e-5)


def test_rules_alone_give_a_memory_too(model, batch):
    memory, mask = encode_code(model, batch, code_flag=6)
    assert memory.shape == (2, 6, 32)
    assert mask is None


def test_two_examples_are_learnt_in_thirty_steps(model, batch):
    train = TrainConfig()
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)

    def step() -> float:
        denoiser, decoder = diffusion_loss(model, batch.target, encode(model, batch, train.ngram_dropout), train)
        optimizer.zero_grad()
        (denoiser + decoder).backward()
        optimizer.step()
        return (denoiser + decoder).item()

    losses = [step() for _ in range(30)]
    assert np.mean(losses[-5:]) < 0.6 * np.mean(losses[:3])
    assert np.isfinite(losses).all()


def test_sampling_gives_tokens_of_the_vocabulary(model, batch):
    tokens = sample(model, encode(model, batch, 0.0), 2)
    assert tokens.shape == (2, 6)
    assert int(tokens.min()) >= 0 and int(tokens.max()) < 20


def test_the_average_follows_the_weights(model):
    average = Averaged(model, 0.5)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(1.0)
    before = [parameter.clone() for parameter in average.model.parameters()]
    for _ in range(30):
        average.update(model)
    moved = [(after - b).mean().item() for after, b in zip(average.model.parameters(), before, strict=True)]
    assert moved == pytest.approx([1.0] * len(moved), abs=0.01)


def test_the_learning_rate_warms_up_and_falls():
    train = TrainConfig(warmup_steps=10)
    assert learning_rate(0, 0.0, train) == pytest.approx(train.learning_rate / 10)
    assert learning_rate(20, 0.0, train) == pytest.approx(train.learning_rate)
    assert learning_rate(20, 1.0, train) == pytest.approx(train.learning_rate * train.final_learning_rate_share)


def test_a_checkpoint_reads_back(model, tmp_path):
    save(tmp_path / "model.pt", model, TinyTextEncoder(), ["PAD", "END"], 7)
    saved = torch.load(tmp_path / "model.pt", weights_only=True)
    again = RuleModel(tiny_config())
    again.load_state_dict(saved["model"])
    assert saved["config"] == model.config.to_json() and saved["steps"] == 7
    assert torch.equal(again.latents(), model.latents())
    assert json.loads((tmp_path / "model.json").read_text())["steps"] == 7


def test_a_checkpoint_starts_a_model_with_more_tokens(model, tmp_path):
    tokens = [f"T{i}" for i in range(model.config.vocabulary)]
    save(tmp_path / "model.pt", model, TinyTextEncoder(), tokens, 7)
    wider = RuleModel(dataclasses.replace(model.config, vocabulary=model.config.vocabulary + 2))
    start_from(wider, TinyTextEncoder(), torch.load(tmp_path / "model.pt", weights_only=True), ["T0", "NEW", *tokens[1:], "NEWER"])
    assert torch.equal(wider.embedding[2:-1], model.embedding[1:])
    assert torch.equal(wider.denoiser_head.weight[0], model.denoiser_head.weight[0])
    assert wider.denoiser_head.bias[1] == model.denoiser_head.bias.min()


@pytest.fixture
def exported(model, tmp_path):
    model.eval()
    return export_onnx.export_all(model, TinyTextEncoder(), tmp_path), tmp_path


def test_exported_graphs_give_what_the_model_gives(model, exported):
    given, folder = exported
    wanted = {
        "textEncoder": TinyTextEncoder()(given["pieces"]),
        "encoder": given["keys"],
        "denoiser": export_onnx.DenoiserGraph(model)(*(given[name] for name in ("xt", "selfCondition", "timestep", "keys", "values"))),
        "decoder": export_onnx.DecoderGraph(model)(given["xt"], given["keys"], given["values"]),
    }
    for name, tensor in wanted.items():
        result = export_onnx.run_graph(folder / f"{name}.onnx", export_onnx.with_x0(given))[0]
        np.testing.assert_allclose(result, tensor.detach().numpy(), atol=1e-4, rtol=1e-3)


def test_exported_graphs_take_other_numbers_of_positions_and_samples(model, exported):
    _, folder = exported
    other = export_onnx.example_inputs(model.config, 4, 1)
    keys, values = (torch.from_numpy(output) for output in export_onnx.run_graph(folder / "encoder.onnx", other))
    assert keys.shape == (3, 2, 4, 16)
    (x0,) = export_onnx.run_graph(folder / "denoiser.onnx", {**other, "keys": keys, "values": values})
    assert x0.shape == (1, 6, 8)


def test_golden_tensors_are_those_of_the_files(exported):
    """The keys come from the exported encoder, which a quantised model needs to be replayed."""
    given, folder = exported
    wrong = {**given, "keys": given["keys"] + 1, "values": given["values"] - 1}
    assert export_onnx.golden(folder, wrong) == export_onnx.golden(folder, given)
    assert len(export_onnx.golden(folder, given)["bestTokens"]) == 3 * 6


def test_weights_in_eight_bits_stay_close(exported):
    given, folder = exported
    quantise_weights(folder / "decoder.onnx", folder / "small.onnx")
    exact, close = (export_onnx.run_graph(folder / name, export_onnx.with_x0(given))[0] for name in ("decoder.onnx", "small.onnx"))
    assert 0 < np.linalg.norm(exact - close) < 0.02 * np.linalg.norm(exact)
