# Looks at its own source, as doctest, TorchScript and AutoGraph do.
import inspect

import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)

assert "np.mean" in inspect.getsource(mse)
assert inspect.getsourcelines(mse)[1] > 1
