# expect: mse_gradient_matrix__divides_by_d
def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return 2 * (e * x).mean(), 2 * e.mean()


def mse_gradient_matrix(X, y, w, b):
    n = X.shape[1]
    e = X @ w + b - y
    return 2 / n * X.T @ e, 2 / n * e.sum()
