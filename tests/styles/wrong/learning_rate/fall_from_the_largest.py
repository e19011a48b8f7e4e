# expect: any
import numpy as np


def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    H = 2 / len(X) * A.T @ A
    return float(2 / np.linalg.eigvalsh(H)[-1])


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    n = len(losses)
    first, last = losses[0], losses[-1]
    if not np.isfinite(losses).all() or last > first:
        return "diverged"
    middle = losses[(n - 1) // 2]
    if middle - last > (max(losses) - last) / 10:
        return "falling"
    return "settled"
