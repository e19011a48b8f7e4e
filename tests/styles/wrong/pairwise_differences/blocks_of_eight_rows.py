# expect: any
import numpy as np


def pairwise_differences(a, b):
    n, m = len(a), len(b)
    block = min(n, 8)
    out = np.zeros((n, m))
    for k in range(n // block):
        rows = slice(k * block, (k + 1) * block)
        out[rows] = a[rows, None] - b
    return out
