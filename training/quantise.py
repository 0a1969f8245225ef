"""Two ways to store weights in eight bits: computed in int8 too, or only stored so and computed in float."""

from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

SMALL = 1e-12


def quantise_fully(source: Path, target: Path) -> None:
    """Dynamic int8 with one scale per output channel: fast, right where activations have no outliers."""
    quantize_dynamic(source, target, per_channel=True, weight_type=QuantType.QInt8)


def quantise_weights(source: Path, target: Path) -> None:
    """Weights of MatMul (one scale per column) and tables of Gather (one scale per row) as int8; the arithmetic stays float32."""
    model = onnx.load(source)
    graph = model.graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in list(graph.node):
        if node.op_type == "MatMul" and node.input[1] in weights:
            store_matrix(graph, node.input[1], weights.pop(node.input[1]))
        elif node.op_type == "Gather" and node.input[0] in weights and weights[node.input[0]].ndim == 2:
            store_table(graph, node, weights.pop(node.input[0]))
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, target)


def eight_bits(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Rounded values and their scales along an axis."""
    scales = np.maximum(np.abs(values).max(axis, keepdims=True) / 127, SMALL).astype(np.float32)
    return np.clip(np.round(values / scales), -127, 127).astype(np.int8), scales


def store_matrix(graph: GraphProto, name: str, values: np.ndarray) -> None:
    """Puts DequantizeLinear where the weights (in, out) were; runtimes fold it into float weights when the model is loaded."""
    whole, scales = eight_bits(values, 0)
    replace(graph, name, {"int8": whole, "scale": scales[0], "zero": np.zeros(whole.shape[1], np.int8)})
    inputs = [f"{name}_{suffix}" for suffix in ("int8", "scale", "zero")]
    graph.node.insert(0, helper.make_node("DequantizeLinear", inputs, [name], axis=1))


def store_table(graph: GraphProto, gather: onnx.NodeProto, values: np.ndarray) -> None:
    """Gathers int8 rows and their scales and multiplies them."""
    name, index, output = gather.input[0], gather.input[1], gather.output[0]
    whole, scales = eight_bits(values, 1)
    replace(graph, name, {"int8": whole, "scale": scales})
    position = list(graph.node).index(gather)
    graph.node.remove(gather)
    nodes = [
        helper.make_node("Gather", [f"{name}_int8", index], [f"{output}_int8"]),
        helper.make_node("Gather", [f"{name}_scale", index], [f"{output}_scale"]),
        helper.make_node("Cast", [f"{output}_int8"], [f"{output}_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{output}_float", f"{output}_scale"], [output]),
    ]
    for offset, node in enumerate(nodes):
        graph.node.insert(position + offset, node)


def replace(graph: GraphProto, name: str, arrays: dict[str, np.ndarray]) -> None:
    """Exchanges an initializer for several named after it."""
    graph.initializer.remove(next(tensor for tensor in graph.initializer if tensor.name == name))
    for suffix, array in arrays.items():
        graph.initializer.append(numpy_helper.from_array(array, f"{name}_{suffix}"))
