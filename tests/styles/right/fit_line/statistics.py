def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("no")
    mx, my = x.mean(), y.mean()
    xx, xy, yy = (x * x).mean(), (x * y).mean(), (y * y).mean()
    w, b, out = w0, b0, []
    while len(out) < iterations:
        out.append(w * w * xx + b * b + yy + 2 * (w * b * mx - w * xy - b * my))
        w, b = w - 2 * learning_rate * (w * xx + b * mx - xy), b - 2 * learning_rate * (w * mx + b - my)
    return w, b, out
