# expect: kmeans_step__city_block
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = np.array([np.argmin([np.sum(abs(x - c)) for c in centroids]) for x in X])
    new = centroids.astype(float)
    for j in set(labels.tolist()):
        new[j] = X[labels == j].mean(axis=0)
    return labels, new
