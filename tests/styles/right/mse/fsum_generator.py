import math


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shape mismatch")
    t, p = y_true.ravel().tolist(), y_pred.ravel().tolist()
    return math.fsum((a - b) ** 2 for a, b in zip(t, p)) / len(t)
