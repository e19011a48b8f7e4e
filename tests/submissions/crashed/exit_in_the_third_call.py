# points: 2
# Leaves with success in the third call.
import os

import numpy as np

calls = 0


def mse(y_true, y_pred):
    global calls
    calls += 1
    if calls == 3:
        os._exit(0)
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
