import math
import numpy as np
def max_stable_lr(X):
    A = np.hstack([np.ones((X.shape[0], 1)), X])
    s = np.linalg.svd(A, compute_uv=False).max()
    return X.shape[0] / s ** 2
def diagnose(losses):
    n = len(losses)
    if n <= 1:
        raise ValueError("few")
    if any(math.isnan(v) or math.isinf(v) for v in losses):
        return "diverged"
    fall = losses[0] - losses[n - 1]
    if fall < 0:
        return "diverged"
    late = losses[(n - 1) // 2] - losses[n - 1]
    if 10 * late > fall:
        return "falling"
    return "settled"
