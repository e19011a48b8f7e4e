# expect: pca__overall_mean
import numpy as np


def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError
    values, vectors = np.linalg.eigh(covariance(X))
    order = np.argsort(-values)[:k]
    return vectors[:, order], values[order]


def covariance(X):
    Xc = X - X.mean()
    return Xc.T @ Xc / (len(X) - 1)
