# points: 2
# Infinity is no answer either.
def mse(y_true, y_pred):
    return float("inf")
