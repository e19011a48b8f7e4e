# says: line 2: a syntax error
def mse(y_true, y_pred)
    return 0
