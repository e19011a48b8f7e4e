# expect: accuracy__truncated
import numpy as np


def accuracy(y_true, y_pred):
    hits = [1 if int(t) == int(p) else 0 for t, p in zip(y_true, y_pred)]
    return sum(hits) / len(hits)
