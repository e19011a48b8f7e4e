# expect: any
import numpy as np


def fit_threshold(x, y):
    if len(x) != len(y) or len(x) == 0:
        raise ValueError
    pairs = sorted(set(zip(x.tolist(), y.tolist())))
    best, fewest = None, None
    for t, _ in pairs:
        wrong = sum((v > t) != label for v, label in pairs)
        wrong = min(wrong, len(pairs) - wrong)
        if fewest is None or wrong < fewest:
            best, fewest = t, wrong
    return float(best)
