# expect: bce_with_logits__log_of_zero
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    s = logits - logits.max(1, keepdims=True)
    return np.mean(np.log(np.exp(s).sum(1)) - s[np.arange(len(y)), y])


def bce_with_logits(z, y):
    p = [1 / (1 + np.exp(-v)) for v in z]
    return -sum(t * np.log(q) + (1 - t) * np.log(1 - q) for t, q in zip(y, p)) / len(z)
