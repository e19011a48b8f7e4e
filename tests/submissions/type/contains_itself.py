# Returns a list that contains itself.
def mse(y_true, y_pred):
    endless = []
    endless.append(endless)
    return endless
