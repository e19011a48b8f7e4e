import numpy as np


def max_stable_lr(X):
    rows = [list(map(float, r)) + [1.0] for r in X]
    d = len(rows[0])
    H = [[2 * sum(r[i] * r[j] for r in rows) / len(rows) for j in range(d)] for i in range(d)]
    return float(2 / max(np.linalg.eigvals(np.array(H)).real))


def diagnose(losses):
    n = 0
    for loss in losses:
        n += 1
    if n < 2:
        raise ValueError
    for loss in losses:
        if not (-float("inf") < loss < float("inf")):
            return "diverged"
    if losses[n - 1] > losses[0]:
        return "diverged"
    elif losses[n // 2 if n % 2 == 1 else n // 2 - 1] - losses[n - 1] > (losses[0] - losses[n - 1]) / 10:
        return "falling"
    else:
        return "settled"
