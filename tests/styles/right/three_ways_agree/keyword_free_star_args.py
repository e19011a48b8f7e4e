from itertools import combinations
import numpy as np


def three_ways_agree(ways, *args):
    *conditions, rtol = args
    answers = [tuple(np.float64(v) for v in way(*conditions)[:2]) for way in ways.values()]
    if not np.isfinite(answers).all():
        return False, np.inf
    largest = np.float64(0)
    for first, second in combinations(answers, 2):
        for p, q in zip(first, second):
            if p != q:
                largest = np.maximum(largest, abs(p - q) / max(abs(p), abs(q)))
    return largest <= rtol, largest
