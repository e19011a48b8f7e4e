# expect: accuracy__all_equal
import numpy as np


def accuracy(y_true, y_pred):
    return float(np.all(y_true == y_pred))
