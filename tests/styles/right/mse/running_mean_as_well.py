def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    mean = 0.0
    for i, (a, b) in enumerate(zip(y_true.flat, y_pred.flat), start=1):
        e = float(a) - float(b)
        mean += (e * e - mean) / i
    return mean
