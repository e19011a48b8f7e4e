# expect: sample__even
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    return np.array([rng.integers(len(P)) for _ in range(n)])
