# expect: count_params__no_biases
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X.dot(W) + b


def count_params(sizes):
    n = 0
    for i in range(1, len(sizes)):
        n += sizes[i - 1] * sizes[i]
    return n
