import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = (np.asarray(a, dtype=np.float32).flatten() for a in (x, y))
    w, b = np.asarray(w0, np.float32).reshape(()), np.asarray(b0, np.float32).reshape(())
    lr = np.float32(learning_rate)
    history = []
    for _ in range(epochs):
        e = w * x + b - y
        history.append((e * e).mean())
        w, b = w - lr * 2 * (e * x).mean(), b - lr * 2 * e.mean()
    return w, b, np.array(history)


def predict_line(x, w, b):
    return np.float32(w) * x.astype(np.float32) + np.float32(b)
