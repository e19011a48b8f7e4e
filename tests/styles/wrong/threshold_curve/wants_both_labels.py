# expect: any
import numpy as np


def threshold_curve(y, score):
    if len(np.unique(y)) < 2:
        raise ValueError("no positive")
    thresholds = np.unique(score)[::-1]
    precision, recall = [], []
    for t in thresholds:
        called = score >= t
        hits = np.sum(called & (y == 1))
        precision.append(hits / np.sum(called))
        recall.append(hits / np.sum(y == 1))
    return thresholds, np.array(precision), np.array(recall)
