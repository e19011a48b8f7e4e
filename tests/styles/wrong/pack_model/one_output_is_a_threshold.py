# expect: any
import numpy as np


def pack_model(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for number, (W, b) in enumerate(params, 1):
        arrays[f"W{number}"] = W
        arrays[f"b{number}"] = b
    return arrays


def unpack_model(arrays):
    count = sum(name[0] == "W" for name in arrays)
    params = [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, count + 1)]
    return params, arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / std
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    W, b = params[-1]
    out = a @ W + b
    if out.shape[1] == 1:
        return (out[:, 0] > 0).astype(int)
    return out.argmax(axis=1)
