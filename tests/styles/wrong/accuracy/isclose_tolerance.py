# expect: any
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(np.abs(y_true - y_pred) < 0.5)
