import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def slope(where):
        if len(where) == x.ndim:
            step = np.zeros(x.shape)
            step[where] = h
            return float(f(x + step) - f(x - step)) / 2 / h
        return [slope((*where, k)) for k in range(x.shape[len(where)])]

    return slope(())
