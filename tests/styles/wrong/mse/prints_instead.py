# expect: any
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    print(np.mean((y_true.astype(float) - y_pred) ** 2))
