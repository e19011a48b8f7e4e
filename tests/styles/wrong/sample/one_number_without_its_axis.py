# expect: any
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    ids, last = [], start
    for _ in range(n):
        q = (P[last] / P[last].max()) ** (1 / temperature)
        last = int(rng.choice(len(P), p=q / q.sum()))
        ids.append(last)
    return np.squeeze(np.array(ids))
