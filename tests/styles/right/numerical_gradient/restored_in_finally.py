import numpy as np


def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    y = x.astype(np.float64)
    with np.nditer(g, flags=["multi_index"], op_flags=["writeonly"]) as it:
        for cell in it:
            i = it.multi_index
            old = y[i]
            try:
                y[i] = old + h
                ahead = f(y)
                y[i] = old - h
                cell[...] = (ahead - f(y)) / (2 * h)
            finally:
                y[i] = old
    return g
