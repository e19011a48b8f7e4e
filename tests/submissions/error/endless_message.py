# An exception with a message of a hundred megabytes.
def mse(y_true, y_pred):
    raise RuntimeError("x" * 100_000_000)
