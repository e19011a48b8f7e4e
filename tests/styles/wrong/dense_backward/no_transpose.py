# expect: dense_backward__neither_transposed
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    return dout @ W, X @ dout, dout.sum(0)
