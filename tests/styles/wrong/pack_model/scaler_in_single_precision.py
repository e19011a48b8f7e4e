# expect: any
import numpy as np
def pack_model(params, mean, std):
    arrays = {"mean": np.asarray(mean, dtype=np.float32), "std": np.asarray(std, dtype=np.float32)}
    for k, (W, b) in enumerate(params, 1):
        arrays[f"W{k}"] = W
        arrays[f"b{k}"] = b
    return arrays
def unpack_model(arrays):
    n = len(arrays) // 2 - 1
    return [(arrays[f"W{k}"], arrays[f"b{k}"]) for k in range(1, n + 1)], arrays["mean"], arrays["std"]
def predict(params, mean, std, X):
    h = (X - mean) / std
    for i, (W, b) in enumerate(params):
        h = h @ W + b
        if i < len(params) - 1:
            h = np.maximum(h, 0)
    return np.argmax(h, axis=1)
