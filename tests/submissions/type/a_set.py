# Returns a set.
def mse(y_true, y_pred):
    return {1.0}
