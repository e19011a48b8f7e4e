import numpy as np


def max_stable_lr(X):
    A = np.c_[X, np.ones(X.shape[0])]
    return len(X) / np.linalg.norm(A, 2) ** 2


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError("too short")
    a = np.asarray(losses, dtype=float)
    if np.isnan(a).any() or np.isinf(a).any() or a[-1] > a[0]:
        return "diverged"
    return "falling" if a[(len(a) - 1) // 2] - a[-1] > np.ptp([a[0], a[-1]]) / 10 else "settled"
