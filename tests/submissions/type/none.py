# Forgets to return.
def mse(y_true, y_pred):
    sum((a - b) ** 2 for a, b in zip(y_true.ravel(), y_pred.ravel()))
