# says: RuntimeError
# A tracing hook that raises as soon as the file is loaded.
import sys


def mse(y_true, y_pred):
    return traced


def trace(*event):
    raise RuntimeError("traced")


traced = sys.settrace(trace)
