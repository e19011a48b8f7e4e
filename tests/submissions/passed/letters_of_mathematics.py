# A name in the bold letters of mathematics: Python reads them as the plain ones (NFKC).
import numpy as np


def 𝐦𝐬𝐞(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
