import numpy as np


def 열(v):
    return np.reshape(v, (-1, 1)).astype(np.float64)


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = 열(x), 열(y)
    기울기, 절편 = np.array(w0, dtype=float).sum(), np.array(b0, dtype=float).sum()
    손실들 = []
    for _ in range(epochs):
        잔차 = y - (x * 기울기 + 절편)
        손실들.append(np.square(잔차).mean())
        기울기, 절편 = 기울기 + 2 * learning_rate * (잔차 * x).mean(), 절편 + 2 * learning_rate * 잔차.mean()
    return 기울기, 절편, 손실들


def predict_line(x, w, b):
    return np.add(np.multiply(x, w), b)
