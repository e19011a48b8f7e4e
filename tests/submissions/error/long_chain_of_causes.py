# A chain of ten thousand causes.
def mse(y_true, y_pred):
    error = None
    for number in range(10_000):
        new = RuntimeError(number)
        new.__cause__ = error
        error = new
    raise error
