# expect: kmeans_step__last_unmoved
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    D = ((X[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2)
    labels = D.argmin(axis=1)
    return labels, move(X, labels, centroids)


def move(X, labels, centroids):
    new = centroids.astype(float)
    for j in range(len(centroids) - 1):
        if (labels == j).any():
            new[j] = X[labels == j].mean(axis=0)
    return new
