# says: limit
# Text of a hundred gigabytes.
def mse(y_true, y_pred):
    return len("가나다" * 10**11)
