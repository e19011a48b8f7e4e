def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("모양")
    dw = db = 0.0
    n = len(x)
    for i in range(n):
        e = w * x[i][0] + b - y[i][0]
        dw += 2 / n * e * x[i][0]
        db += 2 / n * e
    return dw, db


def mse_gradient_matrix(X, y, w, b):
    n, d = X.shape
    dw, db = [0.0] * d, 0.0
    for i in range(n):
        e = sum(X[i][j] * w[j] for j in range(d)) + b - y[i]
        for j in range(d):
            dw[j] += 2 * e * X[i][j] / n
        db += 2 * e / n
    return dw, db
