import numpy as np


def cross_entropy(logits, y):
    n, K = logits.shape
    if n != len(y) or any(c < 0 or c >= K for c in y):
        raise ValueError("레이블")
    margins = logits - np.take_along_axis(logits, np.asarray(y)[:, None], axis=1)
    return np.logaddexp.reduce(margins, axis=1).sum() / n


def bce_with_logits(z, y):
    return cross_entropy(np.stack([np.zeros(len(z)), z], axis=1), np.asarray(y).astype(int))
