import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    차이 = y_true.astype(float) - y_pred.astype(float)
    return np.linalg.norm(차이) ** 2 / len(차이)
