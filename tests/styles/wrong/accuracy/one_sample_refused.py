# expect: any
import numpy as np


def accuracy(y_true, y_pred):
    if len(y_true) < 2:
        raise ValueError
    return float(np.mean(y_true == y_pred))
