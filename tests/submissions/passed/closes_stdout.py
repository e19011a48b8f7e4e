# Closes and replaces the standard streams.
import io
import sys

import numpy as np

sys.stdout.close()
sys.stdout = io.StringIO()
sys.stderr = None


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
