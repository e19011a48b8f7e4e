import numpy as np


def max_stable_lr(X):
    mean = X.mean(axis=0)[:, None]
    gram = X.T @ X / len(X)
    H = 2 * np.block([[gram, mean], [mean.T, np.ones((1, 1))]])
    return np.asarray(2 / np.linalg.eigvalsh(H).max())


def diagnose(losses):
    match list(losses):
        case [] | [_]:
            raise ValueError
        case [a, *rest] if np.isfinite([a, *rest]).all() and (z := rest[-1]) <= a:
            return np.str_("falling") if [a, *rest][len(rest) // 2] - z > 0.1 * (a - z) else "settled"
        case _:
            return "diverged"
