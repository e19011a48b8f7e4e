import math

import numpy as np


def max_stable_lr(X):
    return len(X) / np.linalg.norm(np.c_[X, np.ones(len(X))], 2) ** 2


def diagnose(losses):
    if len(losses) <= 1:
        raise ValueError("loss가 두 개 이상 있어야 합니다")
    first, *_, last = losses
    if any(math.isnan(v) or math.isinf(v) for v in losses) or last > first:
        return "diverged"
    return {True: "falling", False: "settled"}[10 * (losses[(len(losses) - 1) >> 1] - last) > first - last]
