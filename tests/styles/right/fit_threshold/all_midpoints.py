import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    v = sorted(set(x.tolist()))
    candidates = [v[0] - 1] + [(a + b) / 2 for a, b in zip(v, v[1:])] + [v[-1] + 1]

    def errors(t):
        wrong = sum(int(xi > t) != yi for xi, yi in zip(x, y))
        return min(wrong, len(x) - wrong)

    return min(candidates, key=errors)
