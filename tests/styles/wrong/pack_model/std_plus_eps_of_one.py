# expect: any
import numpy as np


def pack_model(params, mean, std):
    d = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params, 1):
        d[f"W{k}"], d[f"b{k}"] = W, b
    return d


def unpack_model(arrays):
    n = (len(arrays) - 2) // 2
    return [(arrays[f"W{k + 1}"], arrays[f"b{k + 1}"]) for k in range(n)], arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / (std + 1)
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    return (a @ params[-1][0] + params[-1][1]).argmax(axis=1)
