# expect: any
import numpy as np


def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    H = 2 / len(X) * A.T @ A
    return float(2 / np.linalg.eigvalsh(H)[-1])


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    first, last = losses[0], losses[-1]
    if not np.isfinite(losses).all() or last > first:
        return "diverged"
    middle = max(losses[(len(losses) - 1) // 2 :])
    return "falling" if middle - last > (first - last) / 10 else "settled"
