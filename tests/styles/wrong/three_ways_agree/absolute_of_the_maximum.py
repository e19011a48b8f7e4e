# expect: three_ways_agree__absolute_of_the_maximum
from itertools import combinations

import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not np.isfinite(lines).all():
        return False, float("inf")
    largest = 0.0
    for one, two in combinations(lines, 2):
        for p, q in zip(one, two):
            if p != q:
                largest = max(largest, abs(p - q) / abs(max(p, q)))
    return largest <= rtol, largest
