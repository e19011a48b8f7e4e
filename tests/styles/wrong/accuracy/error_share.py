# expect: accuracy__error_rate
import numpy as np


def accuracy(y_true, y_pred):
    wrong = np.count_nonzero(y_true != y_pred)
    return wrong / len(y_true)
