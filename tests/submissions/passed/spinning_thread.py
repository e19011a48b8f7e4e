# A thread spins beside the right answer; the worker is killed with it.
import threading

import numpy as np


def spin():
    while True:
        pass


threading.Thread(target=spin, daemon=True).start()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
