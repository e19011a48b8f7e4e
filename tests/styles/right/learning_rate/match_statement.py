import numpy as np


def max_stable_lr(X):
    A = np.insert(X.astype(float), 0, 1.0, axis=1)
    return np.array(X.shape[0] / np.linalg.svd(A, compute_uv=False).max() ** 2)


def diagnose(losses):
    match list(losses):
        case [] | [_]:
            raise ValueError("too few")
        case values if not np.all(np.isfinite(values)):
            return "diverged"
        case [first, *_, last] if last > first:
            return "diverged"
        case [first, *_, last] if losses[(len(losses) - 1) // 2] > last + 0.1 * (first - last):
            return "falling"
    return "settled"
