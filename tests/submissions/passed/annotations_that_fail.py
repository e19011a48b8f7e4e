# Annotations that would fail if anyone evaluated them.
from __future__ import annotations

import numpy as np


def mse(y_true: does.not_exist[0], y_pred: 1 / 0) -> nonsense:
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
