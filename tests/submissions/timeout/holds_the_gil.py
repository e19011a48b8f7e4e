# A call into C that gives nothing else a turn.
def mse(y_true, y_pred):
    return sum(range(10**12))
