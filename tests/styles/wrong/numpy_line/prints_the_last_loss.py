# expect: any
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for _ in range(epochs):
        r = w * x + b - y
        losses.append(float(np.mean(r**2)))
        gw, gb = 2 * np.mean(r * x), 2 * np.mean(r)
        w, b = w - learning_rate * gw, b - learning_rate * gb
    print(f"last loss {losses[-1]:.4f}")
    return float(w), float(b), losses


def predict_line(x, w, b):
    return w * x + b
