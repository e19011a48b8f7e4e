# says: too large
# A reply of ten million small lists.
def mse(y_true, y_pred):
    return [[]] * 10_000_000
