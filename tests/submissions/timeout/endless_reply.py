# The reply is a dictionary view of an endless kind, turned into a list by the student's own code.
def mse(y_true, y_pred):
    return min(iter(lambda: 1, 2))
