# expect: fit_line__momentum
import numpy as np


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("x and y must have the same shape")
    line, speed = np.array([w0, b0], dtype=float), np.zeros(2)
    history = []
    for _ in range(iterations):
        error = line[0] * x + line[1] - y
        history.append(float((error**2).mean()))
        gradient = np.array([2 * (error * x).mean(), 2 * error.mean()])
        speed = 0.5 * speed - learning_rate * gradient
        line = line + speed
    return float(line[0]), float(line[1]), history
