# expect: any
import numpy as np

def numpy_line(x, y, w0, b0, learning_rate, epochs):
    A = np.vander(np.ravel(x).astype(float), 2)
    t = np.ravel(y)
    theta = np.array([np.ravel(w0)[0], np.ravel(b0)[0]], dtype=np.float64)
    손실 = []
    for _ in range(epochs):
        r = A @ theta - t
        손실.append(float(r @ r / r.size))
        theta = theta - learning_rate * 2 / r.size * (r @ A)
    w, b = theta.tolist()
    return w, b, 손실
def predict_line(x, w, b):
    return np.polyval([float(w), float(b)], x).reshape(len(x), -1)
