# expect: any
def dense_backward(dout, cache):
    X, W, b = cache
    dW = X.T.dot(dout)
    dX = dout.dot(W.T)
    return dX, dW, sum(dout)
