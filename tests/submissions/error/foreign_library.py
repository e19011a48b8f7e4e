# says: not available
# Loads the C library to call what Python refuses.
import ctypes


def mse(y_true, y_pred):
    return ctypes.CDLL(None).getpid()
