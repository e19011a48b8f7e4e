# expect: sample__temperature_multiplied
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    out, a = [], start
    for _ in range(n):
        q = P[a] ** temperature
        a = rng.choice(len(q), p=q / q.sum())
        out.append(a)
    return np.array(out)
