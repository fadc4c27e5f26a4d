"""Fine-tunes the small encoder on the ontology's examples and writes it as one ONNX file.

    OPENBLAS_CORETYPE=... python3 train.py --base all-minilm-l6-v2.onnx --vocab vocab.txt --out DIR

Needs PyTorch, NumPy and onnx (Debian: python3-torch python3-onnx libopenblas0-pthread). README.md beside this file says where
the base weights come from, what was measured, and how the shipped file was made. The same inputs, seed, thread count and libraries give the same weights.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import random
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import examples
import graph
import wordpiece

WIDTH, HEADS, LONGEST = 384, 12, 40


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + bias).softmax(-1)
        seen = (self.drop(weights) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM with one linear layer over the mean vectors of the actor's marks, the recipient's marks and the sentence."""

    def __init__(self, labels, layers):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(3 * WIDTH, labels)

    def forward(self, ids, mask, marks):
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind
        x = self.drop(self.norm(x))
        bias = (1 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        pooled = marks @ x / marks.sum(-1, keepdim=True)  # [batch, 3, width]
        return self.head(self.drop(pooled.flatten(1)))

    def load_base(self, path):
        """Takes the weights of an ONNX file as sentence-transformers' MiniLM is published."""
        import onnx

        base = onnx.load(path).graph
        named = {i.name: torch.tensor(onnx.numpy_helper.to_array(i)) for i in base.initializer}
        # the exporter renamed the matrices; the nodes that use them still carry the module's path
        for node in base.node:
            if node.op_type == "MatMul":
                for name in node.input:
                    if name in named:
                        named[node.name.strip("/").replace("/", ".").removesuffix(".MatMul") + ".weight"] = named[name].T
        get = lambda name: named[name].contiguous()
        both = lambda module, name: {"weight": get(name + ".weight"), "bias": get(name + ".bias")}
        self.words.weight.data = get("embeddings.word_embeddings.weight")
        self.places.weight.data = get("embeddings.position_embeddings.weight")
        self.kind.data = get("embeddings.token_type_embeddings.weight")[0].clone()
        self.norm.load_state_dict(both(self.norm, "embeddings.LayerNorm"))
        for n, layer in enumerate(self.layers):
            at = f"encoder.layer.{n}."
            qkv = [both(None, at + "attention.self." + part) for part in ("query", "key", "value")]
            layer.qkv.load_state_dict({k: torch.cat([part[k] for part in qkv]) for k in ("weight", "bias")})
            layer.out.load_state_dict(both(None, at + "attention.output.dense"))
            layer.norm1.load_state_dict(both(None, at + "attention.output.LayerNorm"))
            layer.up.load_state_dict(both(None, at + "intermediate.dense"))
            layer.down.load_state_dict(both(None, at + "output.dense"))
            layer.norm2.load_state_dict(both(None, at + "output.LayerNorm"))


def batches(rows, size, shuffle=None):
    """Rows of like length together, so that little is padding."""
    order = list(range(len(rows)))
    if shuffle:
        shuffle.shuffle(order)
        order.sort(key=lambda i: len(rows[i].ids) + shuffle.random() * 8)
    else:
        order.sort(key=lambda i: len(rows[i].ids))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if shuffle:
        shuffle.shuffle(groups)
    return groups


def tensors(rows):
    length = max(len(r.ids) for r in rows)
    ids, mask, marks = np.zeros((len(rows), length), np.int64), np.zeros((len(rows), length), np.float32), np.zeros((len(rows), 3, length), np.float32)
    for i, r in enumerate(rows):
        ids[i, : len(r.ids)] = r.ids
        mask[i, : len(r.ids)] = 1
        marks[i, 0, list(r.actor)] = 1
        marks[i, 1, list(r.recipient)] = 1
        marks[i, 2, : len(r.ids)] = 1
    return torch.tensor(ids), torch.tensor(mask), torch.tensor(marks)


def logits(model, rows, size=64):
    model.eval()
    out = [None] * len(rows)
    with torch.no_grad():
        for group in batches(rows, size):
            for i, row in zip(group, model(*tensors([rows[i] for i in group]))):
                out[i] = row
    return torch.stack(out)


def train(rows, labels, base, args, report=lambda model, epoch: None):
    torch.manual_seed(args.seed)
    shuffle = random.Random(args.seed)
    model = Encoder(len(labels.all), args.layers)
    model.load_base(base)
    model.words.weight.requires_grad = False  # few of its rows are ever seen: what is learned belongs to the layers
    fast, slow = list(model.head.parameters()), [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("head")]
    optim = torch.optim.AdamW([{"params": slow, "lr": args.rate}, {"params": fast, "lr": args.rate * 10}], weight_decay=0.01)
    steps = args.epochs * ((len(rows) + args.batch - 1) // args.batch)
    plan = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min(1, s / (0.06 * steps)) * max(0.0, 1 - s / steps))
    for epoch in range(args.epochs):
        model.train()
        start, total = time.time(), 0.0
        for group in batches(rows, args.batch, shuffle):
            some = [rows[i] for i in group]
            out = model(*tensors(some))
            loss = 0
            for name, weight in (("type", 1.0), ("act", 0.6), ("status", 0.4)):
                gold = torch.tensor([labels.index(name, r) for r in some])
                known = gold >= 0
                if known.any():
                    loss = loss + weight * F.cross_entropy(out[known][:, labels.range(name)], gold[known], label_smoothing=0.1)
            optim.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optim.step()
            plan.step()
            total += float(loss.detach()) * len(some)
        print(f"epoch {epoch + 1}/{args.epochs} loss {total / len(rows):.4f} {time.time() - start:.0f} s", file=sys.stderr, flush=True)
        report(model, epoch)
    return model


def figures(model, rows, labels):
    """Accuracy and macro F1 of the type where a pair is given, and of act and status."""
    out = logits(model, rows)
    gold = [r.type for r in rows]
    types = labels.names("type")
    scores = out[:, labels.range("type")].clone()
    true = [r for r in rows if r.type != "none"]
    given = scores.clone()
    given[:, types.index("none")] = -1e9
    pred = [types[i] for i in given.argmax(1).tolist()]
    coded = [(g, p) for g, p in zip(gold, pred) if g != "none"]
    free = [types[i] for i in scores.argmax(1).tolist()]
    result = {"n": len(rows), "given": len(true), "accuracy": sum(g == p for g, p in coded) / len(coded), "macro_f1": macro_f1(coded)}
    result["free_accuracy"] = sum(g == p for g, p in zip(gold, free)) / len(gold)
    result["none_recall"] = sum(p == "none" for g, p in zip(gold, free) if g == "none") / max(1, gold.count("none"))
    result["none_precision"] = sum(g == "none" for g, p in zip(gold, free) if p == "none") / max(1, free.count("none"))
    for name in ("act", "status"):
        guess = out[:, labels.range(name)].argmax(1).tolist()
        known = [(labels.index(name, r), p) for r, p in zip(rows, guess) if r.type != "none" and labels.index(name, r) >= 0]
        result[name] = sum(g == p for g, p in known) / len(known)
    return result


def macro_f1(pairs):
    tp, n, m = collections.Counter(), collections.Counter(), collections.Counter()
    for gold, pred in pairs:
        n[gold] += 1
        m[pred] += 1
        tp[gold] += gold == pred
    return sum(2 * tp[t] / (n[t] + m[t]) for t in n) / len(n)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--base", required=True, help="all-minilm-l6-v2.onnx, float")
    p.add_argument("--vocab", required=True, help="its vocabulary, a word piece a line")
    p.add_argument("--examples", default=str(pathlib.Path(__file__).parent.parent / "coder/src/main/resources/org/harmel/coder/ontology/examples"))
    p.add_argument("--out", help="folder for encoder.onnx, encoder-float.onnx, figures.json")
    p.add_argument("--layers", type=int, default=6, help="of the base's six, the lowest")
    p.add_argument("--epochs", type=int, default=7)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--seed", type=int, default=1967)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--share", type=float, default=1.0, help="share of the teaching examples to use, for the learning curve")
    p.add_argument("--leave-out", help="leave out what has this construction (passive, nominal, recipient-first, embedded) and score only that")
    args = p.parse_args()
    torch.set_num_threads(args.threads)

    pieces = wordpiece.WordPieces(args.vocab)
    rows, labels = examples.load(args.examples, pieces, LONGEST)
    teach = [r for r in rows if r.teach]
    check = [r for r in rows if not r.teach]
    if args.leave_out:
        teach = [r for r in teach if args.leave_out not in r.constructions]
        check = [r for r in check if args.leave_out in r.constructions]
    if args.share < 1:
        teach = [r for r in teach if examples.portion(r.text) < args.share]
    print(f"{len(teach)} to teach, {len(check)} to check, {len(labels.all)} labels", file=sys.stderr)
    model = train(teach, labels, args.base, args, lambda m, e: print(json.dumps(figures(m, check, labels)), file=sys.stderr, flush=True) if e % 2 else None)
    result = figures(model, check, labels)
    print(json.dumps(result))
    if args.out:
        out = pathlib.Path(args.out)
        out.mkdir(parents=True, exist_ok=True)
        graph.write(model, labels, out / "encoder-float.onnx", int8=False)
        graph.write(model, labels, out / "encoder.onnx", int8=True)
        (out / "encoder.sha256").write_text(hashlib.sha256((out / "encoder.onnx").read_bytes()).hexdigest() + "\n")
        (out / "figures.json").write_text(json.dumps(dict(result, teach=len(teach), seed=args.seed, epochs=args.epochs, rate=args.rate, batch=args.batch), indent=1) + "\n")


if __name__ == "__main__":
    main()
