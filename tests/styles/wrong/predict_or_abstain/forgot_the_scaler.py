# expect: predict_or_abstain__not_scaled
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    a = X
    for W, b in params[:-1]:
        a = np.maximum(0, a.dot(W) + b)
    z = a.dot(params[-1][0]) + params[-1][1]
    z = z - z.max(1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    out = p.argmax(1)
    out[p.max(1) < threshold] = -1
    return out
