# Returns a complex number.
def mse(y_true, y_pred):
    return complex(1.0, 0.0)
