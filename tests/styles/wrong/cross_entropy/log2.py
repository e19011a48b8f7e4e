# expect: cross_entropy__log2
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or y.min() < 0 or y.max() >= logits.shape[1]:
        raise ValueError
    s = logits - logits.max(1, keepdims=True)
    lse = np.log2(np.exp(s).sum(1)) - s[np.arange(len(y)), y] / np.log(2)
    return lse.mean()


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
