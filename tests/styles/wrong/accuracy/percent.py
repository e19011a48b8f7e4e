# expect: accuracy__percent
import numpy as np


def accuracy(y_true, y_pred):
    return 100 * sum(a == b for a, b in zip(y_true, y_pred)) / len(y_true)
