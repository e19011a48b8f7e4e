# points: 3
# Right for three calls, then wrong.
import numpy as np

calls = 0


def mse(y_true, y_pred):
    global calls
    calls += 1
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    value = np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
    return value if calls <= 3 else value + 1
