# expect: any
import numpy as np


def max_stable_lr(X):
    A = np.column_stack([X, np.ones(len(X))])
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(X))[-1]


def diagnose(losses):
    if len(losses) < 2:
        raise ValueError
    if not np.isfinite(losses).all() or losses[-1] > losses[0]:
        return "발산"
    if losses[(len(losses) - 1) // 2] - losses[-1] > 0.1 * (losses[0] - losses[-1]):
        return "줄어드는 중"
    return "다 줄었음"
