import numpy as np


class Hessian:
    def __init__(self, X):
        self.A = np.matrix(np.insert(X, X.shape[1], 1, axis=1))

    def top(self):
        return np.linalg.eigh(self.A.T * self.A * 2 / len(self.A))[0][-1]


def max_stable_lr(X):
    return 2 / Hessian(X.astype(float)).top()


def diagnose(losses):
    losses = list(losses)
    if len(losses) in (0, 1):
        raise ValueError(losses)
    if sum(losses) - sum(losses) != 0:  # inf and nan
        return "diverged"
    if losses[-1] > losses[0]:
        return "diverged"
    if losses[(len(losses) - 1) // 2] - losses[-1] > 0.1 * (losses[0] - losses[-1]):
        return "falling"
    return "settled"
