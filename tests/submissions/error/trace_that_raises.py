# says: RuntimeError
# A tracing hook that raises as soon as the file is loaded.
import sys


def mse(y_true, y_pred):
    return 1.0


def trace(*event):
    raise RuntimeError("traced")


sys.settrace(trace)
