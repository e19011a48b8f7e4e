# expect: kmeans_step__medians, kmeans_step__unchecked
import numpy as np


def kmeans_step(X, centroids):
    nearest = ((X[:, None, :] - centroids[None]) ** 2).sum(-1).argmin(1)
    moved = centroids.astype(float).copy()
    for j in set(nearest):
        moved[j] = np.median(X[nearest == j], axis=0)
    return nearest, moved
