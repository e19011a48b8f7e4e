from itertools import combinations
import math


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not all(math.isfinite(v) for line in lines for v in line):
        return False, math.inf
    diffs = [abs(p - q) / (max(abs(p), abs(q)) or 1.0) for s, t in combinations(lines, 2) for p, q in zip(s, t)]
    return max(diffs) <= rtol, max(diffs)
