# expect: predict_or_abstain__own_statistics
import numpy as np


def standardize(X):
    s = X.std(axis=0)
    s[s == 0] = 1
    return (X - X.mean(axis=0)) / s


def predict_or_abstain(params, mean, std, X, threshold):
    values = standardize(X)
    for W, b in params[:-1]:
        values = np.maximum(values @ W + b, 0)
    W, b = params[-1]
    z = values @ W + b
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return np.where(p.max(axis=1) >= threshold, p.argmax(axis=1), -1)
