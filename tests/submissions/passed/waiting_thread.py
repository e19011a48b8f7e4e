# A thread that is no daemon and never ends must not keep the worker.
import threading

import numpy as np

threading.Thread(target=threading.Event().wait).start()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
