# expect: pca__samples_for_directions
import numpy as np


def covariance(X):
    Xc = X - X.mean(axis=0)
    return Xc.T @ Xc / (len(X) - 1)


def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError
    U, s, _ = np.linalg.svd((X - X.mean(axis=0)), full_matrices=False)
    return U[:, :k], s[:k] ** 2 / (len(X) - 1)
