# Leaves exit handlers and finalizers behind, one of which would exit with an error.
import atexit
import os
import threading
import weakref

import numpy as np

atexit.register(os._exit, 3)
weakref.finalize(threading.Event(), print, "gone")


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
