# expect: fit_line__stops_at_a_rise
import numpy as np

def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    P = [(float(p), float(q)) for p, q in zip(x.ravel(), y.ravel())]
    n, w, b, hist = len(P), w0, b0, []
    for _ in range(iterations):
        e = [(w * p + b - q) for p, q in P]
        hist.append(sum(v * v for v in e) / n)
        if hist[-1] > 1e6:
            break
        w, b = w - learning_rate * 2 * sum(v * p for v, (p, _) in zip(e, P)) / n, b - learning_rate * 2 * sum(e) / n
    return w, b, hist

