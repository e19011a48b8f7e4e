def numbers(values):
    return [float(v) for v in values.reshape(-1)]


def one(value):
    return float(value if isinstance(value, (int, float)) else value.item())


def numpy_line(x, y, w0, b0, learning_rate, epochs):
    xs, ys = numbers(x), numbers(y)
    w, b, losses = one(w0), one(b0), []
    for _ in range(epochs):
        r = [w * xi + b - yi for xi, yi in zip(xs, ys)]
        losses.append(sum(ri**2 for ri in r) / len(r))
        dw = sum(2 * ri * xi for ri, xi in zip(r, xs)) / len(r)
        db = sum(2 * ri for ri in r) / len(r)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


def predict_line(x, w, b):
    return [predict_line(v, w, b) for v in x] if getattr(x, "ndim", 0) else w * x + b
