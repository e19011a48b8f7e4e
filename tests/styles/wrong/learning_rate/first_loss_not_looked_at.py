# expect: any
import numpy as np, math
def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    return float(2 / np.linalg.eigvalsh(2 / len(X) * A.T @ A)[-1])
def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    for i in range(1, len(losses)):
        if not math.isfinite(losses[i]):
            return "diverged"
    if losses[-1] > losses[0]:
        return "diverged"
    return "falling" if losses[(len(losses) - 1) // 2] - losses[-1] > (losses[0] - losses[-1]) / 10 else "settled"
