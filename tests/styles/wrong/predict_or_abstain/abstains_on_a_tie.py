# expect: predict_or_abstain__abstains_on_a_tie
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    values = (X - mean) / std
    for W, b in params[:-1]:
        values = np.maximum(values @ W + b, 0)
    W, b = params[-1]
    z = values @ W + b
    answers = []
    for row in z - z.max(axis=1, keepdims=True):
        p = np.exp(row) / np.exp(row).sum()
        best = np.flatnonzero(p == p.max())
        answers.append(int(best[0]) if len(best) == 1 and p.max() >= threshold else -1)
    return np.array(answers)
