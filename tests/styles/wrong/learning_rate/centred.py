# expect: max_stable_lr__centred
import numpy as np


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    if losses[(len(losses) - 1) // 2] - losses[-1] > 0.1 * (losses[0] - losses[-1]):
        return "falling"
    return "settled"


def max_stable_lr(X):
    A = np.column_stack([X - X.mean(axis=0), np.ones(len(X))])
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(X))[-1]
