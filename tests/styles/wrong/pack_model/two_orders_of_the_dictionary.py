# expect: unpack_model__paired_as_they_come
import numpy as np


def pack_model(params, mean, std):
    arrays = {"mean": mean, "std": std}
    for k, (W, b) in enumerate(params, 1):
        arrays[f"W{k}"] = W
        arrays[f"b{k}"] = b
    return arrays


def unpack_model(arrays):
    Ws = [v for k, v in arrays.items() if k[0] == "W"]
    bs = [v for k, v in arrays.items() if k[0] == "b"]
    params = list(zip(Ws, bs))
    return params, arrays["mean"], arrays["std"]


def predict(params, mean, std, X):
    a = (X - mean) / std
    for W, b in params[:-1]:
        a = np.maximum(a @ W + b, 0)
    W, b = params[-1]
    out = a @ W + b
    return out.argmax(axis=1)
