# expect: count_params__first_and_last_pair
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sizes[0] * sizes[1] + sizes[1] + sizes[-2] * sizes[-1] + sizes[-1]
