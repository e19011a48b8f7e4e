# expect: any
import numpy as np


def pack_model(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params, 1):
        arrays[f"W{k}"], arrays[f"b{k}"] = W, b
    return arrays


def unpack_model(arrays):
    count = sum(name.startswith("W") for name in arrays)
    return [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, count + 1)], arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    h = np.clip((X - mean) / std, -3, 3)
    for W, b in params[:-1]:
        h = np.maximum(h @ W + b, 0)
    W, b = params[-1]
    return (h @ W + b).argmax(axis=1)
