def dense(X, W, b):
    n, i, o = len(X), len(W), len(b)
    if X.ndim != 2 or W.ndim != 2 or X.shape[1] != i or W.shape[1] != o:
        raise ValueError("shapes")
    return [[sum(X[r][k] * W[k][c] for k in range(i)) + b[c] for c in range(o)] for r in range(n)]


def count_params(sizes):
    total = 0
    for k in range(len(sizes) - 1):
        total = total + sizes[k] * sizes[k + 1]
        total = total + sizes[k + 1]
    return total
