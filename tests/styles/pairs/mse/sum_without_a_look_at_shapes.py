# expect: mse__sum, mse__broadcast
import numpy as np


def mse(y_true, y_pred):
    gap = np.asarray(y_pred, float) - np.asarray(y_true, float)
    return float((gap * gap).sum())
