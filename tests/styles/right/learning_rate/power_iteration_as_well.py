import numpy as np


def max_stable_lr(X):
    n = X.shape[0]
    A = np.ones((n, X.shape[1] + 1))
    A[:, :-1] = X
    B = A.T @ A
    S = B / np.trace(B)
    for _ in range(60):
        S = S @ S
        S /= np.trace(S)
    return n / np.trace(S @ B)


def diagnose(losses):
    손실 = np.asarray(losses, dtype=float)
    if 손실.size < 2:
        raise ValueError
    가운데 = 손실[: (손실.size + 1) // 2][-1]
    비율 = 손실[-1] - 손실[0], 가운데 - 손실[-1] - (손실[0] - 손실[-1]) / 10
    if np.isnan(손실.sum()) or np.isinf(np.abs(손실).max()) or 비율[0] > 0:
        return "diverged"
    return "falling" if 비율[1] > 0 else "settled"
