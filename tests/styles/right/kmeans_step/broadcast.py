import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = np.linalg.norm(X[:, None] - centroids[None], axis=-1).argmin(1)
    new = np.array(centroids, dtype=float)
    for j in np.unique(labels):
        new[j] = np.average(X[labels == j], axis=0)
    return labels, new
