# expect: predict__not_scaled
import numpy as np


def pack_model(params, mean, std):
    d = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params):
        d[f"W{k + 1}"] = W
        d[f"b{k + 1}"] = b
    return d


def unpack_model(arrays):
    n = (len(arrays) - 2) // 2
    return [(arrays[f"W{k + 1}"], arrays[f"b{k + 1}"]) for k in range(n)], arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    for W, b in params[:-1]:
        X = np.maximum(0, X @ W + b)
    return (X @ params[-1][0] + params[-1][1]).argmax(axis=1)
