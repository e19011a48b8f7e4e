# says: too large
# Two hundred megabytes, which would be shown as eight hundred.
def mse(y_true, y_pred):
    return bytes(200_000_000)
