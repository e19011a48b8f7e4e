import numpy as np

ANSWERS = {0: "settled", 1: "falling", 2: "diverged"}


def max_stable_lr(X):
    A = np.concatenate([np.ones((len(X), 1), dtype=np.float32), X.astype(np.float32)], axis=1)
    s = np.linalg.svd(A, compute_uv=False)
    return np.float32(len(X)) / s[0] ** 2


def diagnose(losses):
    if not len(losses) > 1:
        raise ValueError("length")
    level = int(losses[(len(losses) - 1) // 2] - losses[-1] > 0.1 * (losses[0] - losses[-1]))
    level = 2 if losses[-1] > losses[0] or not np.all(np.isfinite(losses)) else level
    return ANSWERS[level]
