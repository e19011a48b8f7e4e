# expect: mse__absolute, mse__broadcast
import numpy as np


def mse(y_true, y_pred):
    return float(np.average(np.abs(np.subtract(y_true, y_pred, dtype=float))))
