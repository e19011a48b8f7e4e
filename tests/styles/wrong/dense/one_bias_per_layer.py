# expect: count_params__one_bias_per_layer
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sum(a * b + 1 for a, b in zip(sizes, sizes[1:]))
