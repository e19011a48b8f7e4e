# says: RecursionError
# Calls itself for ever.
def mse(y_true, y_pred):
    return mse(y_true, y_pred)
