# expect: predict_or_abstain__one_maximum
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    a = (X - mean) / std
    for i, (W, b) in enumerate(params):
        a = a @ W + b
        if i < len(params) - 1:
            a = np.maximum(a, 0)
    e = np.exp(a - a.max())
    P = e / e.sum(axis=1, keepdims=True)
    return np.where(P.max(axis=1) >= threshold, P.argmax(axis=1), -1)
