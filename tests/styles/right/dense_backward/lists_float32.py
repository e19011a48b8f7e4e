def dense_backward(dout, cache):
    X, W, b = (v.tolist() for v in cache)
    if dout.shape != (len(X), len(b)):
        raise ValueError
    G = dout.astype("float32")
    n, i, o = len(X), len(W), len(b)
    dX = [[float(sum(G[m][k] * W[j][k] for k in range(o))) for j in range(i)] for m in range(n)]
    dW = [[float(sum(X[m][j] * G[m][k] for m in range(n))) for k in range(o)] for j in range(i)]
    return dX, dW, G.sum(0)
