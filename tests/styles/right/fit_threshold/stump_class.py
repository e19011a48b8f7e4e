import numpy as np


class Stump:
    def __init__(self, t, flip):
        self.t, self.flip = t, flip

    def predict(self, x):
        return (x > self.t) ^ self.flip

    def errors(self, x, y):
        return np.count_nonzero(self.predict(x) != y.astype(bool))


def fit_threshold(x, y):
    if np.asarray(x).shape != np.asarray(y).shape or len(x) == 0:
        raise ValueError()
    stumps = [Stump(t, flip) for t in np.unique(x) for flip in (False, True)]
    return np.float64(min(stumps, key=lambda s: s.errors(x, y)).t)
