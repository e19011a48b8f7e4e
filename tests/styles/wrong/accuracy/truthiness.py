# expect: accuracy__zero_or_not
import numpy as np


def accuracy(y_true, y_pred):
    return np.mean(np.logical_not(np.logical_xor(y_true, y_pred)))
