# expect: accuracy__ones_only
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean((y_true == 1) & (y_pred == 1))
