# expect: cross_entropy__above_accepted
import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


def cross_entropy(logits, y):
    n, K = logits.shape
    if len(y) != n or y.min() < 0:
        raise ValueError
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(n), y].mean()
