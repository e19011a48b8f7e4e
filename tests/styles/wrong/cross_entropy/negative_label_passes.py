# expect: cross_entropy__above_accepted, cross_entropy__negative_accepted
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y):
        raise ValueError
    s = logits - logits.max(1, keepdims=True)
    return np.mean(np.log(np.exp(s).sum(1)) - s[np.arange(len(y)), y])


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)
