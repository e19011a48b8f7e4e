# expect: sample__zeros_come
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    out, a = [], start
    for _ in range(n):
        z = np.log(P[a] + 1e-12) / temperature
        e = np.exp(z - z.max())
        a = rng.choice(len(e), p=e / e.sum())
        out.append(a)
    return np.array(out)
