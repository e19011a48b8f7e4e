def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    a = y_true.ravel().tolist()
    b = y_pred.ravel().tolist()
    total = 0.0
    for i in range(len(a)):
        total += (a[i] - b[i]) ** 2
    return total / len(a)
