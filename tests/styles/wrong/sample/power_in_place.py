# expect: sample__changes_the_table
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError("temperature")
    P /= P.max(axis=1, keepdims=True)
    P **= 1 / temperature
    P /= P.sum(axis=1, keepdims=True)
    ids = [start]
    while len(ids) <= n:
        ids.append(int(rng.choice(len(P), p=P[ids[-1]])))
    return np.array(ids[1:])
