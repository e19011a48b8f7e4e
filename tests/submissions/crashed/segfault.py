# Reads address 0.
import ctypes


def mse(y_true, y_pred):
    return ctypes.string_at(0)
