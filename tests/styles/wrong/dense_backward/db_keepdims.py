# expect: dense_backward__db_keepdims
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    return dout @ W.T, X.T @ dout, dout.sum(axis=0, keepdims=True)
