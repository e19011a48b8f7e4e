# expect: fit_line__mini_batches
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError(f"{x.shape} is not {y.shape}")
    chance = np.random.default_rng(0)
    w, b, history = float(w0), float(b0), []
    for _ in range(iterations):
        history.append(float(np.mean((w * x + b - y) ** 2)))
        for rows in np.array_split(chance.permutation(len(x)), 2):
            e = w * x[rows] + b - y[rows]
            w, b = (
                w - learning_rate * 2 * float(np.mean(e * x[rows])),
                b - learning_rate * 2 * float(np.mean(e)),
            )
    return w, b, history
