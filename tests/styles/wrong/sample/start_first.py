# expect: sample__start_first
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    out = [start]
    for _ in range(n - 1):
        q = (P[out[-1]] / P[out[-1]].max()) ** (1 / temperature)
        q /= q.sum()
        out.append(rng.choice(len(P), p=q))
    return np.array(out)
