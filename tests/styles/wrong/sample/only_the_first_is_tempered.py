# expect: any
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError("temperature must be positive")
    ids, a = [], start
    for _ in range(n):
        with np.errstate(divide="ignore"):
            logits = np.log(P[a]) / (temperature if not ids else 1.0)
        e = np.exp(logits - logits.max())
        a = int(rng.choice(len(e), p=e / e.sum()))
        ids.append(a)
    return np.array(ids)
