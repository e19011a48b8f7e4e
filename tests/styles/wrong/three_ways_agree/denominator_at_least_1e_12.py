# expect: three_ways_agree__floor_below
import numpy as np

from itertools import combinations


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not np.isfinite(lines).all():
        return False, float("inf")
    largest = max(
        abs(p - q) / max(abs(p), abs(q), 1e-12) for one, two in combinations(lines, 2) for p, q in zip(one, two)
    )
    return bool(largest <= rtol), float(largest)
