# expect: any
import numpy as np, math
def max_stable_lr(X):
    n, d = X.shape
    A = X if (X == 1).all(axis=0).any() else np.column_stack([X, np.ones(len(X))])
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / n)[-1])
def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"
