# expect: pca__variances_unsorted
import numpy as np


def covariance(X):
    Xc = X - X.mean(axis=0)
    return Xc.T @ Xc / (len(X) - 1)


def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError
    values, vectors = np.linalg.eigh(covariance(X))
    order = np.argsort(-values)[:k]
    return vectors[:, order], values[:k]
