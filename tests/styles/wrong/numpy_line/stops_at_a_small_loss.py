# expect: numpy_line__stops_when_flat
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    w, b = float(np.ravel(w0)[0]), float(np.ravel(b0)[0])
    losses = []
    for epoch in range(epochs):
        error = w * x + b - y
        losses.append(np.mean(error**2))
        if losses[-1] < 0.001:
            print("good enough after", epoch, "epochs")
            break
        w -= learning_rate * 2 * np.mean(error * x)
        b -= learning_rate * 2 * np.mean(error)
    return w, b, losses


def predict_line(x, w, b):
    return w * x + b
