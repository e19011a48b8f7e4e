# expect: predict__outputs
import numpy as np


def pack_model(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params, 1):
        arrays[f"W{k}"] = W
        arrays[f"b{k}"] = b
    return arrays


def unpack_model(arrays):
    n = sum(name.startswith("W") for name in arrays)
    params = [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, n + 1)]
    return params, arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / std
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    W, b = params[-1]
    out = a @ W + b
    return np.eye(out.shape[1])[out.argmax(axis=1)]
