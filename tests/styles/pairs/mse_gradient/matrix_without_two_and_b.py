# expect: mse_gradient_matrix__no_two, mse_gradient_matrix__b_forgotten
import numpy as np


def mse_gradient_matrix(X, y, w, b):
    e = X.dot(w) - y
    return X.T.dot(e) / len(y), float(np.sum(e)) / len(y)


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError(f'x has shape {x.shape}, y has shape {y.shape}')
    error = w * x + b - y
    return (2 * float(np.mean(error * x)), 2 * float(np.mean(error)))
