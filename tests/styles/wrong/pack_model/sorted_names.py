# expect: unpack_model__sorted_as_text
import numpy as np


def pack_model(params, mean, std):
    d = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params, 1):
        d[f"W{k}"], d[f"b{k}"] = W, b
    return d


def unpack_model(arrays):
    Ws = [arrays[n] for n in sorted(arrays) if n[0] == "W"]
    bs = [arrays[n] for n in sorted(arrays) if n[0] == "b"]
    return list(zip(Ws, bs, strict=True)), arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / std
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    return (a @ params[-1][0] + params[-1][1]).argmax(axis=1)
