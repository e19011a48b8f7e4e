# says: too large
# A list of thirty million numbers.
def mse(y_true, y_pred):
    return [1.0] * 30_000_000
