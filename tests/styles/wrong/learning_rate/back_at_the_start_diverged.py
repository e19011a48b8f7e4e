# expect: any
import numpy as np


def max_stable_lr(X):
    A = np.c_[X, np.ones(len(X))]
    return float(2 / np.linalg.eigvalsh(2 / len(X) * A.T @ A)[-1])


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    f, m, l = losses[0], losses[(len(losses) - 1) // 2], losses[-1]
    if not np.all(np.isfinite(losses)) or l > f:
        return "diverged"
    if l == f and m != f:
        return "diverged"
    return "falling" if m - l > (f - l) / 10 else "settled"
