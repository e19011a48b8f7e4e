# expect: any
import numpy as np


def pack_model(params, mean, std):
    out = {"mean": mean, "std": std}
    for i, (W, b) in enumerate(params, 1):
        out[f"W{i}"], out[f"b{i}"] = W, b
    return out


def unpack_model(arrays):
    n = sum(name.startswith("W") for name in arrays)
    return [(arrays[f"W{i}"], arrays[f"b{i}"]) for i in range(1, n + 1)], arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / std
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    z = a @ params[-1][0] + params[-1][1]
    return (z > 0).argmax(axis=1)
