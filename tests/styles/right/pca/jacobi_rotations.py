import math
import numpy as np


def pca(X, k):
    n, d = X.shape
    if k < 1 or d < k:
        raise ValueError("k out of range")
    mean = [math.fsum(col) / n for col in X.T]
    A = np.array([[math.fsum((r[i] - mean[i]) * (r[j] - mean[j]) for r in X) / (n - 1) for j in range(d)] for i in range(d)])
    V = np.eye(d)
    for _ in range(60):
        for p in range(d - 1):
            for q in range(p + 1, d):
                t = 0.5 * math.atan2(2 * A[p, q], A[q, q] - A[p, p])
                R = np.eye(d)
                R[p, p] = R[q, q] = math.cos(t)
                R[p, q], R[q, p] = math.sin(t), -math.sin(t)
                A, V = R.T @ A @ R, V @ R
    order = sorted(range(d), key=lambda i: A[i, i], reverse=True)[:k]
    return V[:, order], np.diag(A)[order]
