# expect: numpy_line__zero_rate_replaced
import numpy as np


class Line:
    def __init__(self, w, b, rate):
        self.w, self.b = float(np.squeeze(w)), float(np.squeeze(b))
        self.rate = rate if rate else 0.1

    def step(self, x, y):
        error = self.w * x + self.b - y
        loss = float((error**2).mean())
        dw, db = 2 * (error * x).mean(), 2 * error.mean()
        self.w -= self.rate * dw
        self.b -= self.rate * db
        return loss


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = np.ravel(x), np.ravel(y)
    line = Line(w0, b0, learning_rate)
    losses = [line.step(x, y) for _ in range(epochs)]
    return float(line.w), float(line.b), losses


def predict_line(x, w, b):
    return w * np.asarray(x) + b
