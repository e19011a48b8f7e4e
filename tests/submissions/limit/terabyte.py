# says: limit
# Asks for a terabyte.
def mse(y_true, y_pred):
    return bytearray(1 << 40)
