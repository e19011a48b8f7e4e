# expect: predict_or_abstain__strictly_above
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    h = (X - mean) / std
    for W, b in params[:-1]:
        h = np.maximum(h @ W + b, 0.0)
    z = h @ params[-1][0] + params[-1][1]
    e = np.exp(z - z.max(axis=-1)[:, None])
    p = e / e.sum(axis=-1)[:, None]
    answer = -np.ones(len(X), dtype=int)
    sure = (p > threshold).any(axis=1)
    answer[sure] = p[sure].argmax(axis=1)
    return answer
