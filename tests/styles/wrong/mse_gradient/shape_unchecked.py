# expect: any
def mse_gradient(x, y, w, b):
    e = w * x.reshape(-1) + b - y.reshape(-1)
    return float(2 * (e * x.reshape(-1)).mean()), float(2 * e.mean())


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * e.mean()
