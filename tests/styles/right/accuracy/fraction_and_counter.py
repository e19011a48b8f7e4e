from collections import Counter
from fractions import Fraction


def accuracy(y_true, y_pred):
    hits = Counter(bool(t == p) for t, p in zip(y_true.tolist(), y_pred.tolist()))
    return float(Fraction(hits[True], hits[True] + hits[False]))
