# Captures its own prints.
import contextlib
import io

import numpy as np

with contextlib.redirect_stdout(io.StringIO()) as captured:
    print("hidden")
assert captured.getvalue() == "hidden\n"


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
