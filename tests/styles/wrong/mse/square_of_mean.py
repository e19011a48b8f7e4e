# expect: mse__square_of_mean
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    return (np.mean(y_true) - np.mean(y_pred)) ** 2
