# expect: any
from itertools import combinations
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs) for way in ways.values()]
    largest = 0.0
    for (w, b, losses), (w2, b2, losses2) in combinations(lines, 2):
        for p, q in [(w, w2), (b, b2)] + list(zip(losses, losses2)):
            if not np.isfinite([p, q]).all():
                return False, np.inf
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
