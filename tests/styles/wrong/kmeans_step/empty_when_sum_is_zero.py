# expect: kmeans_step__empty_by_the_sum
import numpy as np
def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    lab = ((X[:, None] - centroids[None]) ** 2).sum(2).argmin(1)
    new = centroids.astype(float)
    for j in range(len(centroids)):
        s = X[lab == j].sum(0)
        if s.any():
            new[j] = s / (lab == j).sum()
    return lab, new
