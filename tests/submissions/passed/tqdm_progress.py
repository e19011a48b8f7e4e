# A progress bar around a loop; what the bar wraps must still be looped over.
import numpy as np
from tqdm import tqdm, trange

assert list(tqdm([1, 2, 3], desc="epoch")) == [1, 2, 3]
assert sum(trange(4)) == 6


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
