# Returns text that is no Unicode.
def mse(y_true, y_pred):
    return "\ud800\udfff" + "\x00"
