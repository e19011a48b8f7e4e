# expect: any
import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    first, second, third = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not np.isfinite([first, second, third]).all():
        return False, np.inf
    largest = 0.0
    for s, t in ((first, second), (first, third), (second, third)):
        for p, q in zip(s, t):
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
