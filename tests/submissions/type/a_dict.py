# Returns a dictionary with odd keys.
def mse(y_true, y_pred):
    return {(1, None): 2, b"x": 1, 1.5: 0, float("nan"): 1}
