import math

import numpy as np


def jacobi(C, sweeps=60):
    d = len(C)
    A, V = np.array(C, float), np.eye(d)
    for _ in range(sweeps):
        for p in range(d):
            for q in range(p + 1, d):
                if abs(A[p, q]) < 1e-300:
                    continue
                angle = 0.5 * math.atan2(2 * A[p, q], A[q, q] - A[p, p])
                R = np.eye(d)
                R[p, p] = R[q, q] = math.cos(angle)
                R[p, q], R[q, p] = math.sin(angle), -math.sin(angle)
                A, V = R.T @ A @ R, V @ R
    return np.diag(A), V


def pca(X, k):
    if not (k >= 1 and k <= X.shape[1]):
        raise ValueError("1 ≤ k ≤ d")
    centred = X - X.mean(axis=0)
    values, V = jacobi(centred.T @ centred / (len(X) - 1))
    order = np.argsort(values)[::-1][:k]
    return V[:, order], values[order]
