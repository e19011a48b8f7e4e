# expect: diagnose__equal_is_settled
import numpy as np
def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    return float(2 / np.linalg.eigvalsh(2 * A.T @ A / len(X))[-1])
def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all():
        return "diverged"
    first, mid, last = losses[0], losses[(len(losses) - 1) // 2], losses[-1]
    if last > first:
        return "diverged"
    return "falling" if mid - last > (first - last) / 10 else "settled"
def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all():
        return "diverged"
    first, mid, last = losses[0], losses[(len(losses) - 1) // 2], losses[-1]
    if last > first:
        return "diverged"
    if last == first:
        return "settled"
    return "falling" if mid - last > (first - last) / 10 else "settled"
