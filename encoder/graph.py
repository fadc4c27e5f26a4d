"""Writes the trained encoder as an ONNX graph: float, or with int8 matrices multiplied dynamically (a scale for each column)."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


class Graph:
    def __init__(self, int8):
        self.int8, self.nodes, self.weights = int8, [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def node(self, op, inputs, out, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [out] if isinstance(out, str) else out, name=out if isinstance(out, str) else out[0], **attributes))
        return out

    def linear(self, x, layer, name):
        w, b = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
        if not self.int8:
            y = self.node("MatMul", [x, self.weight(name + ".w", w)], name + ".mul")
        else:
            scale = np.maximum(np.abs(w).max(0), 1e-8).astype(np.float32) / 127
            q = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
            if x + ".q" not in {n.output[0] for n in self.nodes if n.op_type == "DynamicQuantizeLinear"}:
                self.node("DynamicQuantizeLinear", [x], [x + ".q", x + ".scale", x + ".zero"])
            zero = self.weight(name + ".zero", np.zeros(q.shape[1], np.int8))
            y = self.node("MatMulInteger", [x + ".q", self.weight(name + ".w", q), x + ".zero", zero], name + ".int")
            y = self.node("Cast", [y], name + ".float", to=TensorProto.FLOAT)
            s = self.node("Mul", [x + ".scale", self.weight(name + ".scale", scale)], name + ".scales")
            y = self.node("Mul", [y, s], name + ".mul")
        return self.node("Add", [y, self.weight(name + ".b", b)], name)

    def norm(self, x, layer, name):
        w, b = self.weight(name + ".w", layer.weight.detach().numpy()), self.weight(name + ".b", layer.bias.detach().numpy())
        return self.node("LayerNormalization", [x, w, b], name, axis=-1, epsilon=1e-12)

    def table(self, name, array):
        """Rows to be gathered; int8 with a scale a row."""
        if not self.int8:
            return lambda ids, out: self.node("Gather", [self.weight(name, array), ids], out)
        scale = np.maximum(np.abs(array).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
        rows = self.weight(name, np.clip(np.rint(array / scale), -127, 127).astype(np.int8))
        scales = self.weight(name + ".scale", scale)

        def gather(ids, out):
            self.node("Gather", [rows, ids], out + ".q")
            self.node("Cast", [out + ".q"], out + ".f", to=TensorProto.FLOAT)
            self.node("Gather", [scales, ids], out + ".s")
            return self.node("Mul", [out + ".f", out + ".s"], out)

        return gather


def write(model, labels, path, int8):
    g = Graph(int8)
    width = model.words.weight.shape[1]
    heads = 12
    deep = width // heads
    x = g.table("words", model.words.weight.detach().numpy())("ids", "word")
    places = g.weight("places", (model.places.weight + model.kind).detach().numpy()[:128])
    g.node("Shape", ["ids"], "shape")
    g.node("Gather", ["shape", g.weight("one", np.array([1], np.int64))], "length")
    g.node("Slice", [places, g.weight("from", np.array([0], np.int64)), "length"], "place")
    x = g.norm(g.node("Add", [x, "place"], "sum"), model.norm, "embedded")
    g.node("Sub", [g.weight("unit", np.float32(1)), "mask"], "hidden")
    g.node("Mul", ["hidden", g.weight("never", np.float32(-1e4))], "minus")
    bias = g.node("Unsqueeze", ["minus", g.weight("axes", np.array([1, 2], np.int64))], "bias")
    split = g.weight("split", np.array([0, 0, 3, heads, deep], np.int64))
    whole = g.weight("whole", np.array([0, 0, width], np.int64))
    for n, layer in enumerate(model.layers):
        at = f"l{n}."
        qkv = g.linear(x, layer.qkv, at + "qkv")
        parts = g.node("Transpose", [g.node("Reshape", [qkv, split], at + "parts")], at + "turned", perm=[2, 0, 3, 1, 4])
        q, k, v = (g.node("Gather", [parts, g.weight(at + name + ".at", np.array(i, np.int64))], at + name, axis=0) for i, name in enumerate("qkv"))
        k = g.node("Transpose", [k], at + "kt", perm=[0, 1, 3, 2])
        s = g.node("MatMul", [q, k], at + "scores")
        s = g.node("Mul", [s, g.weight(at + "by", np.float32(deep**-0.5))], at + "scaled")
        s = g.node("Softmax", [g.node("Add", [s, bias], at + "masked")], at + "weights", axis=-1)
        s = g.node("Transpose", [g.node("MatMul", [s, v], at + "mixed")], at + "back", perm=[0, 2, 1, 3])
        s = g.linear(g.node("Reshape", [s, whole], at + "seen"), layer.out, at + "out")
        x = g.norm(g.node("Add", [x, s], at + "sum1"), layer.norm1, at + "norm1")
        u = g.linear(x, layer.up, at + "up")
        e = g.node("Erf", [g.node("Div", [u, g.weight(at + "root2", np.float32(2**0.5))], at + "u1")], at + "erf")
        e = g.node("Add", [e, g.weight(at + "unit", np.float32(1))], at + "u2")
        e = g.node("Mul", [g.node("Mul", [u, e], at + "u3"), g.weight(at + "half", np.float32(0.5))], at + "gelu")
        d = g.linear(e, layer.down, at + "down")
        x = g.norm(g.node("Add", [x, d], at + "sum2"), layer.norm2, at + "norm2")
    total = g.node("ReduceSum", ["marks", g.weight("last", np.array([-1], np.int64))], "total", keepdims=1)
    pooled = g.node("Div", [g.node("MatMul", ["marks", x], "summed"), total], "pooled")
    flat = g.node("Reshape", [pooled, g.weight("flat", np.array([0, 3 * width], np.int64))], "vector")
    w, b = model.head.weight.detach().numpy().T, model.head.bias.detach().numpy()
    g.node("Add", [g.node("MatMul", [flat, g.weight("head.w", w)], "head"), g.weight("head.b", b)], "scores")
    inputs = [helper.make_tensor_value_info(n, t, s) for n, t, s in (
        ("ids", TensorProto.INT64, ["batch", "length"]), ("mask", TensorProto.FLOAT, ["batch", "length"]), ("marks", TensorProto.FLOAT, ["batch", 3, "length"]))]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", s]) for n, s in (("scores", len(labels.all)), ("vector", 3 * width))]
    made = helper.make_model(helper.make_graph(g.nodes, "harmel-encoder", inputs, outputs, g.weights), opset_imports=[helper.make_opsetid("", 17)], producer_name="harmel")
    made.ir_version = 8
    for key, value in (("labels", "\n".join(labels.all)), ("licence", "Apache-2.0"), ("base", "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0")):
        made.metadata_props.add(key=key, value=value)
    onnx.checker.check_model(made)
    onnx.save(made, str(path))
