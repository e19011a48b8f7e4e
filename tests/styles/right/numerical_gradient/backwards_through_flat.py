import numpy as np
def numerical_gradient(f, x, h=1e-5):
    out = np.empty(x.shape, float)
    for i in reversed(range(x.size)):
        side = []
        for sign in (-1.0, 1.0):
            moved = np.asarray(x, float).copy()
            moved.flat[i] += sign * h
            side.append(f(moved))
        out.flat[i] = (side[1] - side[0]) / 2 / h
    return out
