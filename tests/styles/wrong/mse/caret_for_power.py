# expect: any
def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    total = 0
    for a, b in zip(y_true.ravel(), y_pred.ravel()):
        total += (float(a) - float(b)) * 2
    return total / len(y_true)
