def dense_backward(dout, cache):
    X, W, b = cache
    n, i, o = len(X), len(W), len(b)
    if dout.shape != (n, o):
        raise ValueError("dout")
    dX = [[sum(dout[r][k] * W[c][k] for k in range(o)) for c in range(i)] for r in range(n)]
    dW = [[sum(X[r][c] * dout[r][k] for r in range(n)) for k in range(o)] for c in range(i)]
    db = [sum(dout[r][k] for r in range(n)) for k in range(o)]
    return dX, dW, db
