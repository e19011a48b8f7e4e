# expect: any
import numpy as np


def cross_entropy(logits, y):
    if len(logits) != len(y) or np.any(y < 0) or np.any(y >= logits.shape[1]):
        raise ValueError
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-np.choose(y, log_p.T).mean())


def bce_with_logits(z, y):
    return float(np.mean(np.logaddexp(0.0, z) - y * z))
