from functools import partial, reduce
from itertools import combinations, chain
from math import isfinite, inf


def relative(pair):
    p, q = pair
    return abs(p - q) / max(abs(p), abs(q), 5e-324)


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    run = lambda way: way(x, y, w0, b0, learning_rate, epochs)
    w, b, _ = zip(*map(run, ways.values()))
    if not all(map(isfinite, chain(w, b))):
        return False, inf
    largest = reduce(max, map(relative, chain(combinations(w, 2), combinations(b, 2))), 0.0)
    return largest <= rtol, largest
