# expect: accuracy__zeros_and_ones
import numpy as np


def accuracy(y_true, y_pred):
    right = np.sum((y_true == 1) & (y_pred == 1)) + np.sum((y_true == 0) & (y_pred == 0))
    return right / len(y_true)
