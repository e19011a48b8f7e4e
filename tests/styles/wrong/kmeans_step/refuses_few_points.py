# expect: any
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    if len(X) < len(centroids):
        raise ValueError("more centroids than points")
    d = ((X[:, None] - centroids) ** 2).sum(-1)
    l = d.argmin(1)
    return l, np.array([X[l == j].mean(0) if (l == j).any() else centroids[j] for j in range(len(centroids))])
