# expect: dense__no_bias
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X.dot(W)


def count_params(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
