# expect: mse_gradient__sign
def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = y - (w * x + b)
    return 2 * (e * x).mean(), 2 * e.mean()


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * e.mean()
