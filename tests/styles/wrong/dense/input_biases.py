# expect: count_params__input_biases
def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X.dot(W) + b


def count_params(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)
