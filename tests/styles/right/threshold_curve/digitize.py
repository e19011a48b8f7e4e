import numpy as np


def threshold_curve(y, score):
    if y.max() == 0:
        raise ValueError("no positive")
    t = np.array(sorted(set(score)))
    place = np.digitize(score, t) - 1
    every = np.histogram(place, bins=np.arange(len(t) + 1))[0]
    ones = np.histogram(place[y == 1], bins=np.arange(len(t) + 1))[0]
    tp, called = ones[::-1].cumsum(), every[::-1].cumsum()
    return t[::-1], tp / called, tp / tp[-1]
