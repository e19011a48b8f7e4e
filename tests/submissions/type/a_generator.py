# Returns a generator that never ends.
def mse(y_true, y_pred):
    while True:
        yield 1.0
