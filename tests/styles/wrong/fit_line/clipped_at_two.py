# expect: fit_line__clipped
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    w, b, history = w0, b0, []
    for _ in range(iterations):
        error = w * x + b - y
        history.append(float(np.mean(error**2)))
        gradient = np.array([2 * np.mean(error * x), 2 * np.mean(error)])
        length = np.linalg.norm(gradient)
        if length > 2:
            gradient = gradient * 2 / length
        w, b = float(w - learning_rate * gradient[0]), float(b - learning_rate * gradient[1])
    return w, b, history
