"""Exports a checkpoint as four ONNX graphs, int8, with the sizes and golden tensors that the browser side checks.

`python -m training.export_onnx --checkpoint FILE --out assets/model`
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from .config import ModelConfig
from .model import RuleModel, time_features
from .pretrained import TextEncoder, pruned_vocabulary
from .quantise import quantise_fully, quantise_weights

OPSET = 17
FILES = ("textEncoder", "encoder", "denoiser", "decoder")


class TextGraph(nn.Module):
    """pieces (B, T) int32 to states (B, T, 384)."""

    def __init__(self, encoder: TextEncoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor) -> Tensor:
        return self.encoder(pieces.long())


class EncoderGraph(nn.Module):
    """Positions of one request to keys and values (layers, H, P, W/H) of all cross-attentions."""

    def __init__(self, model: RuleModel):
        super().__init__()
        self.model = model

    def forward(self, positions: Tensor, flags: Tensor, ngrams: Tensor, text: Tensor) -> tuple[Tensor, Tensor]:
        memory = self.model.encoder(positions.long(), flags, ngrams.long(), text, None, None)
        pairs = self.model.cross_keys_values(memory)
        return torch.cat([key for key, _ in pairs]), torch.cat([value for _, value in pairs])


def unstacked(keys: Tensor, values: Tensor) -> list[tuple[Tensor, Tensor]]:
    return [(keys[i : i + 1], values[i : i + 1]) for i in range(keys.shape[0])]


class DenoiserGraph(nn.Module):
    """One step: xt and the last prediction (B, L, 32), timestep (1) to predictedX0 (B, L, 32)."""

    def __init__(self, model: RuleModel):
        super().__init__()
        self.model = model

    def forward(self, xt: Tensor, self_condition: Tensor, timestep: Tensor, keys: Tensor, values: Tensor) -> Tensor:
        logits = self.model.denoise(xt, self_condition, time_features(timestep), unstacked(keys, values), None)
        return self.model.predicted_x0(logits)


class DecoderGraph(nn.Module):
    """Denoised latents (B, L, 32) to log-probabilities (B, L, V)."""

    def __init__(self, model: RuleModel):
        super().__init__()
        self.model = model

    def forward(self, x0: Tensor, keys: Tensor, values: Tensor) -> Tensor:
        return torch.log_softmax(self.model.decode(x0, unstacked(keys, values), None), -1)


def export(graph: nn.Module, args: tuple, path: Path, inputs: list[str], outputs: list[str], axes: dict) -> None:
    """Writes one graph with named inputs and dynamic axes and checks it."""
    graph.eval()
    torch.onnx.export(
        graph, args, str(path), input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False
    )
    onnx.checker.check_model(str(path), full_check=True)


def example_inputs(config: ModelConfig, positions: int, batch: int) -> dict[str, Tensor]:
    """Deterministic inputs of every graph, also the golden ones."""
    generator = torch.Generator().manual_seed(7)

    def whole(high: int, *shape: int) -> Tensor:
        return torch.randint(1, high, shape, generator=generator, dtype=torch.int32)

    places = torch.arange(positions, dtype=torch.int32)[None, :, None]
    slots = whole(config.vocabulary, 1, positions, 5)
    return {
        "pieces": whole(5000, 2, 9),
        "positions": torch.cat([slots, places], -1),
        "flags": (torch.rand(1, positions, config.flags, generator=generator) < 0.1).float(),
        "ngrams": whole(config.ngram_buckets, 1, positions, config.ngrams_per_position),
        "text": torch.randn(1, positions, config.text_width, generator=generator) * 0.5,
        "xt": torch.randn(batch, config.length, config.latent_width, generator=generator),
        "selfCondition": torch.randn(batch, config.length, config.latent_width, generator=generator) * 0.1,
        "timestep": torch.tensor([0.75]),
    }


def export_all(model: RuleModel, encoder: TextEncoder, folder: Path) -> dict[str, Tensor]:
    """Exports the four graphs in float32 and returns the example inputs with the encoder's keys and values."""
    given = example_inputs(model.config, 11, 3)
    text = TextGraph(encoder)
    batch_axis = {0: "batch"}
    export(
        text,
        (given["pieces"],),
        folder / "textEncoder.onnx",
        ["pieces"],
        ["states"],
        {"pieces": {0: "batch", 1: "length"}, "states": {0: "batch", 1: "length"}},
    )
    encoder_inputs = ["positions", "flags", "ngrams", "text"]
    request = EncoderGraph(model)
    export(
        request,
        tuple(given[name] for name in encoder_inputs),
        folder / "encoder.onnx",
        encoder_inputs,
        ["keys", "values"],
        {**{name: {1: "positions"} for name in encoder_inputs}, "keys": {2: "positions"}, "values": {2: "positions"}},
    )
    with torch.no_grad():
        given["keys"], given["values"] = request(*(given[name] for name in encoder_inputs))
    memory_axes = {"keys": {2: "positions"}, "values": {2: "positions"}}
    denoiser_inputs = ["xt", "selfCondition", "timestep", "keys", "values"]
    export(
        DenoiserGraph(model),
        tuple(given[name] for name in denoiser_inputs),
        folder / "denoiser.onnx",
        denoiser_inputs,
        ["predictedX0"],
        {"xt": batch_axis, "selfCondition": batch_axis, "predictedX0": batch_axis, **memory_axes},
    )
    export(
        DecoderGraph(model),
        (given["xt"], given["keys"], given["values"]),
        folder / "decoder.onnx",
        ["x0", "keys", "values"],
        ["logProbabilities"],
        {"x0": batch_axis, "logProbabilities": batch_axis, **memory_axes},
    )
    return given


def run_graph(path: Path, inputs: dict[str, Tensor]) -> list[np.ndarray]:
    """Outputs of a graph in ONNX Runtime."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [entry.name for entry in session.get_inputs()]
    return session.run(None, {name: inputs[name].numpy() for name in names})


def golden(folder: Path, given: dict[str, Tensor]) -> dict:
    """Inputs and outputs of encoder, denoiser and decoder in turn as the shipped files give them; a TypeScript test replays these."""
    keys, values = (torch.from_numpy(output) for output in run_graph(folder / "encoder.onnx", given))
    given = {**given, "keys": keys, "values": values}
    (x0,) = run_graph(folder / "denoiser.onnx", given)
    (log_probabilities,) = run_graph(folder / "decoder.onnx", {**given, "x0": torch.from_numpy(x0)})
    rounded = {name: [round(float(v), 5) for v in given[name].flatten()] for name in ("text", "xt", "selfCondition", "timestep")}
    whole = {name: given[name].flatten().tolist() for name in ("positions", "ngrams")}
    return {
        "positionCount": given["positions"].shape[1],
        "batch": given["xt"].shape[0],
        **whole,
        **rounded,
        "flags": given["flags"].flatten().int().tolist(),
        "predictedX0": [round(float(v), 4) for v in x0.flatten()[:256]],
        "bestTokens": log_probabilities.argmax(-1).flatten().tolist(),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("assets/model"))
    parser.add_argument("--golden", type=Path, default=Path("test/golden/diffusion/shippedModel.json"))
    args = parser.parse_args()
    saved = torch.load(args.checkpoint, weights_only=True)
    config = ModelConfig(**saved["config"])
    model = RuleModel(config)
    model.load_state_dict(saved["model"])
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = export_all(model, trained_encoder(saved), folder)
        for file in FILES:
            # The pretrained states have outliers: int8 arithmetic moves them by 10 %, int8 storage by 1 %.
            quantise = quantise_weights if file == "textEncoder" else quantise_fully
            quantise(folder / f"{file}.onnx", args.out / f"{file}.onnx")
        for file in FILES:
            exact, close = run_graph(folder / f"{file}.onnx", with_x0(given)), run_graph(args.out / f"{file}.onnx", with_x0(given))
            error = np.linalg.norm(exact[0] - close[0]) / np.linalg.norm(exact[0])
            print(f"{file}: {(args.out / f'{file}.onnx').stat().st_size / 1e6:.2f} MB, relative error of int8 {error:.4f}")
    pieces, _ = pruned_vocabulary()
    (args.out / "wordPieces.txt").write_text("\n".join(pieces), encoding="utf-8")
    sizes = {
        "version": 1,
        "vocabulary": saved["vocabulary"],
        "length": config.length,
        "latentWidth": config.latent_width,
        "noiseSchedule": {"kind": "tan", "steepness": config.steepness},
        "trainingSteps": saved["steps"],
        "files": {f"{file}.onnx": digest(args.out / f"{file}.onnx") for file in FILES}
        | {"wordPieces.txt": digest(args.out / "wordPieces.txt")},
    }
    (args.out / "model.json").write_text(json.dumps(sizes, indent=2) + "\n", encoding="utf-8")
    args.golden.parent.mkdir(parents=True, exist_ok=True)
    args.golden.write_text(json.dumps(golden(args.out, given)) + "\n", encoding="utf-8")


def trained_encoder(saved: dict) -> TextEncoder:
    """The text encoder of a checkpoint: the pretrained one, or as it was trained with the model."""
    encoder = TextEncoder(saved["config"]["text_layers"])
    if "encoder" in saved:
        encoder.layers.load_state_dict(saved["encoder"])
    return encoder.eval()


def with_x0(given: dict[str, Tensor]) -> dict[str, Tensor]:
    return {**given, "x0": given["xt"]}


def digest(path: Path) -> dict:
    """Size and SHA-256 of a shipped file."""
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


if __name__ == "__main__":
    main()
