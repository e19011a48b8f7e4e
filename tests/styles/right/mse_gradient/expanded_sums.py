import numpy as np


def mse_gradient(x, y, w, b):
    if not (x.ndim == y.ndim and len(x) == len(y)):
        raise ValueError("x와 y의 모양이 다릅니다")
    mx, my, mxx, mxy = x.mean(), y.mean(), (x * x).mean(), (x * y).mean()
    return 2 * (w * mxx + b * mx - mxy), 2 * (w * mx + b - my)


def mse_gradient_matrix(X, y, w, b):
    def column(j):
        return np.average(2 * (np.inner(X, w) + b - y), weights=None) if j < 0 else 2 * np.mean((X @ w + b - y) * X[:, j])

    return np.array([column(j) for j in range(X.shape[1])]), column(-1)
