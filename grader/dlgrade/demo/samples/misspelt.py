import numpy as np


def msee(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)
