# expect: predict_or_abstain__relu_at_the_output
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    values = (X - mean) / std
    for W, b in params:
        values = np.maximum(values @ W + b, 0)
    e = np.exp(values - values.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return np.where(p.max(axis=1) >= threshold, p.argmax(axis=1), -1)
