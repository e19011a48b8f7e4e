# expect: kmeans_step__sums, kmeans_step__farthest
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    labels = np.array([np.argmax([np.linalg.norm(p - c) for c in centroids]) for p in X])
    moved = np.array(centroids, dtype=float)
    for j in range(len(centroids)):
        if (labels == j).any():
            moved[j] = X[labels == j].sum(axis=0)
    return labels, moved
