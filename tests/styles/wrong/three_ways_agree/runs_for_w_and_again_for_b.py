# expect: three_ways_agree__runs_twice
from itertools import combinations
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    w = [way(x, y, w0, b0, learning_rate, epochs)[0] for way in ways.values()]
    b = [way(x, y, w0, b0, learning_rate, epochs)[1] for way in ways.values()]
    if not np.isfinite(w + b).all():
        return False, np.inf
    largest = 0.0
    for values in (w, b):
        for p, q in combinations(values, 2):
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
