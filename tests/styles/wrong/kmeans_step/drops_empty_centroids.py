# expect: kmeans_step__empty_dropped
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    D = ((X[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2)
    labels = D.argmin(axis=1)
    return labels, move(X, labels, centroids)


def move(X, labels, centroids):
    return np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])
