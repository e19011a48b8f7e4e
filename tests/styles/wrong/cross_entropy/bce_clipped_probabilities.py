# expect: bce_with_logits__capped
import numpy as np


def cross_entropy(logits, y):
    n, K = logits.shape
    if len(y) != n or y.min() < 0 or y.max() >= K:
        raise ValueError
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(n), y].mean()


def bce_with_logits(z, y):
    p = np.clip(1 / (1 + np.exp(-np.clip(z, -700, 700))), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
