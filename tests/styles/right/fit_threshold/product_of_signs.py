import numpy as np

EPS = 1e-9


def fit_threshold(x, y):
    if x.ndim != 1 or x.shape != y.shape or len(x) < 1:
        raise ValueError
    s = 2.0 * y - 1
    u = np.unique(x)
    score = np.abs([np.dot(np.where(x > t, 1.0, -1.0), s) for t in u])
    return np.float64(u[score.argmax()])
