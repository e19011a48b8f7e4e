import numpy as np


def max_stable_lr(X):
    A = np.hstack((X, np.ones_like(X[:, :1])))
    return 2 / np.linalg.norm(2 / len(A) * A.T @ A, ord=2)


def diagnose(losses):
    v = np.array(losses, dtype=float)
    if v.size < 2:
        raise ValueError("two losses at least")
    with np.errstate(invalid="ignore"):
        bad = ~np.isfinite(v).all() | (v[-1] > v[0])
    return np.where(bad, "diverged", np.where(v[(v.size - 1) // 2] - v[-1] > (v[0] - v[-1]) / 10, "falling", "settled"))
