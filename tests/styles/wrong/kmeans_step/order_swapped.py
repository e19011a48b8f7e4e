# expect: kmeans_step__swapped
import numpy as np


def move(X, labels, centroids):
    new = centroids.astype(float)
    for j in range(len(centroids)):
        if (labels == j).any():
            new[j] = X[labels == j].mean(axis=0)
    return new


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = ((X[:, None, :] - centroids[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    return move(X, labels, centroids), labels
