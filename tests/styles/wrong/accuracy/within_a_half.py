# expect: any
import numpy as np


def accuracy(y_true, y_pred):
    return float(np.mean(np.abs(y_true - y_pred) <= 0.5))
