# expect: any
import numpy as np

def minibatches(n, size, rng):
    p = rng.permutation(n)
    r = n % size
    cuts = range(r or size, n, size)
    return np.split(p, cuts)
