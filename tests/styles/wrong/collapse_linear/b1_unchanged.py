# expect: any
def collapse_linear(W1, b1, W2, b2):
    W = W1.dot(W2)
    return W, sum(b1) + b2
