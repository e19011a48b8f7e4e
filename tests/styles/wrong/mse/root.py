# expect: mse__root
import math


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    n = y_true.size
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(y_true.ravel() * 1.0, y_pred.ravel() * 1.0)) / n)
