# Seeds the global streams; has no effect on the checks.
import random

import numpy as np

np.random.seed(0)
random.seed(0)
rng = np.random.default_rng()
rng.normal(size=3)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
