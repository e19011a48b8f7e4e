# expect: any
import numpy as np


def accuracy(y_true, y_pred):
    difference = (y_true - y_pred).astype(int)
    return float(np.mean(difference == 0))
