def dense(X, W, b):
    import numpy as np

    n, i = X.shape
    if W.shape[0] != i or len(b) != W.shape[1] or b.ndim != 1:
        raise ValueError("모양이 맞지 않습니다")
    Z = np.zeros((n, W.shape[1]), order="F")
    for r in range(n):
        for c in range(W.shape[1]):
            Z[r][c] = b[c]
            for k in range(i):
                Z[r][c] += X[r][k] * W[k][c]
    return Z


def count_params(sizes):
    if len(sizes) < 2:
        return 0
    first, second, *rest = sizes
    return first * second + second + count_params([second, *rest])
