# expect: mse_gradient__no_two
def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    n = len(x)
    dw = db = 0
    for xi, yi in zip(x.ravel(), y.ravel()):
        dw += (w * xi + b - yi) * xi / n
        db += (w * xi + b - yi) / n
    return dw, db


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * e.mean()
