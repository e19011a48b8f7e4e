# expect: dense_backward__dw_transposed
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    return dout @ W.T, dout.T @ X, dout.sum(0)
