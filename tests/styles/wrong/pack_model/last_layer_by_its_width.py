# expect: any
import numpy as np


def pack_model(params, mean, std):
    out = {"mean": mean, "std": std}
    out.update({f"W{k}": W for k, (W, _) in enumerate(params, 1)})
    out.update({f"b{k}": b for k, (_, b) in enumerate(params, 1)})
    return out


def unpack_model(arrays):
    count = sum(name[0] == "W" for name in arrays)
    return [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, count + 1)], arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    classes = params[-1][0].shape[1]
    a = (X - mean) / std
    for W, b in params:
        z = a @ W + b
        a = z if W.shape[1] == classes else np.maximum(z, 0)
    return a.argmax(axis=1)
