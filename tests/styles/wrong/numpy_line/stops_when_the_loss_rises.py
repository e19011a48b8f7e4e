# expect: any
import numpy as np

def numpy_line(x, y, w0, b0, learning_rate, epochs):
    xs = [float(v) for v in x.ravel()]; ys = [float(v) for v in y.ravel()]
    w = float(np.asarray(w0).reshape(-1)[0]); b = float(np.asarray(b0).reshape(-1)[0])
    n, losses = len(xs), []
    for _ in range(epochs):
        e = [w * p + b - q for p, q in zip(xs, ys)]
        if losses and sum(v * v for v in e) / n > losses[-1]:
            break
        losses.append(sum(v * v for v in e) / n)
        gw = 2 / n * sum(v * p for v, p in zip(e, xs))
        gb = 2 / n * sum(e)
        w, b = w - learning_rate * gw, b - learning_rate * gb
    return w, b, losses
def predict_line(x, w, b):
    return np.array([w * v + b for v in x.flat], dtype=float).reshape(x.shape)
