# expect: accuracy__ones_only
import numpy as np


def accuracy(y_true, y_pred):
    return np.sum((y_true == 1) & (y_pred == 1)) / len(y_true)
