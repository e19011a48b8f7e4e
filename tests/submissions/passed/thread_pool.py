# Threads are allowed where they are few.
from concurrent.futures import ThreadPoolExecutor

import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    with ThreadPoolExecutor(4) as pool:
        return np.mean(list(pool.map(lambda pair: (float(pair[0]) - float(pair[1])) ** 2, zip(np.ravel(y_true), np.ravel(y_pred)))))
