# expect: any
import numpy as np
def cross_entropy(logits, y):
    n, K = logits.shape
    if y.min() < 0 or y.max() >= K: raise ValueError
    if len(y) < n: raise ValueError
    s = logits - logits.max(axis=1, keepdims=True)
    lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    try:
        return float(-np.mean(lp[np.arange(n), y]))
    except IndexError as e:
        raise ValueError(str(e))
def bce_with_logits(z, y):
    return float(np.mean(np.logaddexp(0, z) - y * z))
