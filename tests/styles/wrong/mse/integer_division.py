# expect: any
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    return sum((float(a) - float(b)) ** 2 for a, b in zip(y_true.ravel(), y_pred.ravel())) // len(y_true)
