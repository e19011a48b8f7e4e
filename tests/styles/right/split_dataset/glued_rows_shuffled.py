import numpy as np


def split_dataset(X, y, ratios, seed):
    if len(X) != len(y):
        raise ValueError
    if abs(1.0 - ratios[0] - ratios[1] - ratios[2]) > 1e-6:
        raise ValueError
    rng = np.random.default_rng([seed, 7])
    pairs = [(X[i], y[i]) for i in range(len(X))]
    for i in range(len(pairs) - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        pairs[i], pairs[j] = pairs[j], pairs[i]
    n_val, n_test = int(len(X) * ratios[1]), int(len(X) * ratios[2])
    test, val, train = pairs[:n_test], pairs[n_test : n_test + n_val], pairs[n_test + n_val :]

    def arrays(part):
        return np.array([p for p, _ in part]).reshape(-1, X.shape[1]), np.array([c for _, c in part], dtype=y.dtype)

    return (*arrays(train), *arrays(val), *arrays(test))
