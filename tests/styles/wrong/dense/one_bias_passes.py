# expect: dense__unchecked
def dense(X, W, b):
    return X @ W + b


def count_params(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
