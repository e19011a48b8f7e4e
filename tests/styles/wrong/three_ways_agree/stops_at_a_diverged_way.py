# expect: any
import math
from itertools import combinations


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    results = []
    for way in ways.values():
        w, b, losses = way(x, y, w0, b0, learning_rate, epochs)
        if not (math.isfinite(w) and math.isfinite(b)):
            return False, math.inf
        results.append((w, b))
    largest = 0.0
    for first, second in combinations(results, 2):
        for p, q in zip(first, second):
            if p != q:
                largest = max(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
