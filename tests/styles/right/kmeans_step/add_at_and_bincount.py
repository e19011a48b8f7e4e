import numpy as np


def kmeans_step(X, centroids):
    n, d = X.shape
    k, e = centroids.shape
    if d != e:
        raise ValueError(f"{d} != {e}")
    labels = np.array([np.linalg.norm(centroids - p, axis=1).argmin() for p in X])
    total = np.zeros((k, d))
    np.add.at(total, labels, X)
    size = np.bincount(labels, minlength=k)[:, None]
    return labels, np.where(size > 0, total / np.maximum(size, 1), centroids)
