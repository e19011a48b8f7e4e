# expect: any
import numpy as np

def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    m = lambda v: float(np.mean(v))
    return 2 * (w * m(x * x) + b * m(x) - m(x * y)), 2 * (w * m(x) + b - m(y))
def mse_gradient_matrix(X, y, w, b):
    잔차 = y - (X * w).sum(axis=-1) - b
    return -2 * np.mean(X * 잔차[:, np.newaxis], axis=int(X.shape[0] == X.shape[1])), -2 * np.mean(잔차)

