# expect: diagnose__infinity_unnoticed
import numpy as np


def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    return 2 / np.linalg.eigvalsh(2 / len(X) * A.T @ A)[-1]


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    first, middle, last = losses[0], losses[(len(losses) - 1) // 2], losses[-1]
    if np.isnan(losses).any() or last > first:
        return "diverged"
    if middle - last > (first - last) / 10:
        return "falling"
    return "settled"
