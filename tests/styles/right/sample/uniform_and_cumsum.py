import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    out = []
    for _ in range(n):
        q = np.power(P[start] / np.max(P[start]), 1 / temperature)
        edges = np.cumsum(q)
        start = int(np.argmax(edges > rng.uniform(0, edges[-1])))
        out.append(start)
    return np.asarray(out)
