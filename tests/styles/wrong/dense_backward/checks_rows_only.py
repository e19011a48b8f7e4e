# expect: any
def dense_backward(dout, cache):
    X, W, b = cache
    if len(dout) != len(X):
        raise ValueError
    return dout @ W.T, X.T @ dout, dout.sum(0)
