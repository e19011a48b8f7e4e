# Returns a dictionary that contains itself.
def mse(y_true, y_pred):
    endless = {}
    endless["x"] = {"y": endless}
    return endless
