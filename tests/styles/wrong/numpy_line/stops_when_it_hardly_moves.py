# expect: numpy_line__stops_when_flat
import numpy as np


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    x, y = x.flatten(), y.flatten()
    w, b = float(np.squeeze(w0)), float(np.squeeze(b0))
    losses = []
    done = False
    for _ in range(epochs):
        gap = w * x + b - y
        losses.append(np.mean(gap**2).item())
        step = learning_rate * 2 * np.array([np.mean(gap * x), np.mean(gap)])
        done = done or np.abs(step).max() < 2e-3
        if not done:
            w, b = w - step[0].item(), b - step[1].item()
    return w, b, losses


def predict_line(x, w, b):
    return w * x + b
