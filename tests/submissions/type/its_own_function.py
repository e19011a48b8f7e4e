# Returns itself.
def mse(y_true, y_pred):
    return mse
