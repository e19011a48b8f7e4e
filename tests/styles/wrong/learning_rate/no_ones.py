# expect: max_stable_lr__no_bias_column
import numpy as np


def max_stable_lr(X):
    return 2 / np.linalg.eigvalsh(2 / len(X) * X.T @ X).max()


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"
