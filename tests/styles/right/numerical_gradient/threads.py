import numpy as np
from concurrent.futures import ThreadPoolExecutor


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)

    def one(i):
        e = np.zeros(x.size)
        e[i] = h
        e = e.reshape(x.shape)
        return (f(x + e) - f(x - e)) / (2 * h)

    with ThreadPoolExecutor(4) as pool:
        return np.array(list(pool.map(one, range(x.size)))).reshape(x.shape)
