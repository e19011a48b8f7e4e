import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    (w,), (b,) = np.atleast_1d(w0), np.atleast_1d(b0)
    x, y = x.squeeze(), y.squeeze()
    losses = []
    for epoch in range(1, epochs + 1):
        losses += [np.mean((loss := w * x + b - y) ** 2)]
        dw, db = 2 * np.inner(loss, x) / len(x), 2 * np.average(loss)
        w, b = w - learning_rate * dw, b - learning_rate * db
        if epoch % 10 == 0:
            print(f"{epoch}번째 손실 {losses[-1]:.4f}")
    return w, b, tuple(losses)


def predict_line(x, w, b):
    y = np.empty(x.shape)
    y[:] = b
    y += w * x
    return y
