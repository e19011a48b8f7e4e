# expect: sample__one_too_many
import numpy as np


def sample(P, start, n, rng, temperature):
    if temperature <= 0:
        raise ValueError("temperature must be positive")
    ids, a = [], start
    for _ in range(n + 1):
        with np.errstate(divide="ignore"):
            logits = np.log(P[a]) / temperature
        e = np.exp(logits - logits.max())
        a = int(rng.choice(len(e), p=e / e.sum()))
        ids.append(a)
    return np.array(ids)
