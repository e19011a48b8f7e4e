# expect: three_ways_agree__strictly_less
from itertools import combinations
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not np.isfinite(lines).all():
        return False, np.inf
    largest = 0.0
    for s, t in combinations(lines, 2):
        for p, q in zip(s, t):
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest < rtol, largest
