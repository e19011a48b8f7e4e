def mse(y_true, y_pred):
    if len(y_true.shape) != len(y_pred.shape) or len(y_true) != len(y_pred):
        raise ValueError("모양이 다릅니다")
    mean = 0.0
    for k, (a, b) in enumerate(zip(y_true.flat, y_pred.flat), start=1):
        mean += ((float(a) - float(b)) ** 2 - mean) / k
    return mean
