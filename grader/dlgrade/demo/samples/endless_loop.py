def mse(y_true, y_pred):
    total, i = 0.0, 0
    while i < len(y_true):
        total += (y_true[i] - y_pred[i]) ** 2
    return total / len(y_true)
