# expect: kmeans_step__medians, kmeans_step__from_one
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    d = ((X[:, None, :] - centroids[None]) ** 2).sum(-1)
    nearest = d.argmin(1)
    moved = centroids.astype(float).copy()
    for j in set(nearest):
        moved[j] = np.median(X[nearest == j], axis=0)
    return nearest + 1, moved
