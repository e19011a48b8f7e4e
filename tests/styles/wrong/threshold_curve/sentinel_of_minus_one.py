# expect: any
import numpy as np


def threshold_curve(y, score):
    y = np.asarray(y)
    positives = int((y == 1).sum())
    if positives == 0:
        raise ValueError("y holds no 1")
    order = np.argsort(score)[::-1]
    last, hits, curve = -1, 0, []
    for called, i in enumerate(order, 1):
        hits += int(y[i] == 1)
        row = (score[i], hits / called, hits / positives)
        if score[i] == last:
            curve[-1] = row
        else:
            curve.append(row)
            last = score[i]
    thresholds, precision, recall = (np.array(column) for column in zip(*curve))
    return thresholds, precision, recall
