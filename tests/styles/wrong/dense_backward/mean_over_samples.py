# expect: dense_backward__both_means
def dense_backward(dout, cache):
    X, W, b = cache
    n = len(X)
    if dout.shape != (n, len(b)):
        raise ValueError
    return dout.dot(W.T), X.T.dot(dout) / n, dout.sum(0) / n
