# expect: diagnose__one_uptick
import numpy as np


def max_stable_lr(X):
    A = np.c_[X, np.ones(len(X))]
    return 2 / np.linalg.eigvalsh(2 / len(X) * A.T @ A)[-1]


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    for a, b in zip(losses, losses[1:]):
        if b > a or not np.isfinite([a, b]).all():
            return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"
