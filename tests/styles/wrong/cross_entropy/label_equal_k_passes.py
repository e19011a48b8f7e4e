# expect: cross_entropy__above_accepted
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or np.any(y < 0) or np.any(y > logits.shape[1]):
        raise ValueError
    s = logits - logits.max(1, keepdims=True)
    return np.mean(np.log(np.exp(s).sum(1)) - s[np.arange(len(y)), y])


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
