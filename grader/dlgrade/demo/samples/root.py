import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("different shapes")
    difference = np.array(y_true, float) - np.array(y_pred, float)
    return np.linalg.norm(difference) / np.sqrt(difference.size)
