# expect: kmeans_step__empty_to_overall_mean
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    labels = np.array([np.argmin(((x - centroids) ** 2).sum(axis=1)) for x in X])
    new = []
    for j in range(len(centroids)):
        members = X[labels == j]
        new.append(members.mean(axis=0) if len(members) else X.mean(axis=0))
    return labels, np.array(new)
