import numpy as np


def minibatches(n, size, rng):
    rest, batches = np.arange(n), []
    while len(rest) > size:
        batch = rng.choice(rest, size=size, replace=False)
        rest = np.setdiff1d(rest, batch)
        batches.append(batch)
    return [*batches, rest]
