import numpy as np


def take(X, y, chosen):
    return np.array([X[i] for i in chosen]).reshape(-1, X.shape[1]), np.array([y[i] for i in chosen], dtype=y.dtype)


def split_dataset(X, y, ratios, seed):
    total = 0.0
    for r in ratios:
        total += r
    if round(total, 8) != 1.0 or len(X) != y.size:
        raise ValueError(total)
    noise = np.random.default_rng(seed).random(len(y))
    ranks = np.argsort(noise)
    n_train, n_val = int(round(ratios[0] * len(y))), int(round(ratios[1] * len(y)))
    return (*take(X, y, ranks[:n_train]), *take(X, y, ranks[n_train : n_train + n_val]), *take(X, y, ranks[n_train + n_val :]))
