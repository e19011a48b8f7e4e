import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


def sample(P, start, n, rng, temperature):
    if not temperature > 0:
        raise ValueError(temperature)
    logits = np.log(P) / temperature
    ids = np.empty(n + 1, int)
    ids[0] = start
    for t in range(n):
        ids[t + 1] = rng.choice(P.shape[1], p=softmax(logits[ids[t]]))
    return ids[1:]
