# expect: any
import numpy as np


def max_stable_lr(X):
    A = np.c_[X, np.ones(len(X))]
    return 2 / np.linalg.eigvalsh(2 / len(X) * A.T @ A)[-1]


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if losses[-1] < losses[0] / 2:
        return "ok"
    elif losses[-1] <= losses[0]:
        return "slow"
    return "diverged"
