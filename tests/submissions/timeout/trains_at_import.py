# says: top level
# A training loop at the top level, whose weights the function needs.
import numpy as np

w = np.zeros(3)
while np.abs(w).sum() < 1:
    w += 0.0


def mse(y_true, y_pred):
    return float(w.sum())
