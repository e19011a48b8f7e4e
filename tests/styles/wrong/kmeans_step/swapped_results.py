# expect: kmeans_step__swapped
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = np.linalg.norm(X[:, None] - centroids[None], axis=-1).argmin(1)
    new = centroids.astype(float)
    for j in set(labels.tolist()):
        new[j] = X[labels == j].mean(axis=0)
    return new, labels
