# expect: any
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    c = centroids.astype(X.dtype)
    labels = np.linalg.norm(X[:, None] - c, axis=2).argmin(axis=1)
    new = centroids.astype(float)
    for j in np.unique(labels):
        new[j] = X[labels == j].mean(axis=0)
    return labels, new
