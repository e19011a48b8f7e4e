# expect: any
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = np.argmin(((X[:, None] - centroids[None]) ** 2).sum(-1), axis=1)
    new = centroids.astype(float).copy()
    for j in range(len(new)):
        if (labels == j).sum() > 1:
            new[j] = X[labels == j].mean(0)
    return labels, new
