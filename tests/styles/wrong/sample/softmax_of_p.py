# expect: sample__softmax_of_probabilities
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError
    out, a = [], start
    for _ in range(n):
        z = P[a] / temperature
        e = np.exp(z - z.max())
        a = rng.choice(len(e), p=e / e.sum())
        out.append(a)
    return np.array(out)
