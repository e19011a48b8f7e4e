# expect: any
import numpy as np

def minibatches(n, size, rng):
    p = rng.permutation(np.arange(float(n)))
    return [p[i : i + size] for i in range(0, n, size)]
