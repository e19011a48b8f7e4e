# expect: any
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    gw = X.T @ dout
    gx = dout @ W.T
    return gw, gx, dout.sum(0)
