# expect: any
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    if len(centroids) == 1:
        return np.zeros(len(X), dtype=int), centroids.astype(float)
    labels = np.linalg.norm(X[:, None] - centroids, axis=2).argmin(1)
    new = centroids.astype(float)
    for j in np.unique(labels):
        new[j] = X[labels == j].mean(axis=0)
    return labels, new
