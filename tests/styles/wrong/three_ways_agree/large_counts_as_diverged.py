# expect: any
from itertools import combinations
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = []
    for way in ways.values():
        w, b, _ = way(x, y, w0, b0, learning_rate, epochs)
        lines.append((w, b))
    if not (np.abs(lines) < 1e6).all():
        return False, float("inf")
    largest = 0.0
    for one, other in combinations(lines, 2):
        for p, q in zip(one, other):
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
