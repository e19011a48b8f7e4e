def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("shapes differ")
    xs, ys, n = x[:, 0].tolist(), y[:, 0].tolist(), len(x)
    w, b, history = w0, b0, []
    for _ in range(iterations):
        errors = [w * a + b - c for a, c in zip(xs, ys)]
        history.append(sum(e * e for e in errors) / n)
        w, b = w - learning_rate * 2 * sum(e * a for e, a in zip(errors, xs)) / n, b - learning_rate * 2 * sum(errors) / n
    return w, b, history
