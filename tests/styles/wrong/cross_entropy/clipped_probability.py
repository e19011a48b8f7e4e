# expect: bce_with_logits__capped
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    s = logits - logits.max(1, keepdims=True)
    return np.mean(np.log(np.exp(s).sum(1)) - s[np.arange(len(y)), y])


def bce_with_logits(z, y):
    p = np.clip(1 / (1 + np.exp(-z)), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
