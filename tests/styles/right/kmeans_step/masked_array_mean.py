import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("d")
    dist = np.einsum("nkd,nkd->nk", X[:, None] - centroids, X[:, None] - centroids)
    labels = dist.argmin(1)
    weights = (labels[:, None] == np.arange(len(centroids))).astype(float)
    with np.errstate(invalid="ignore", divide="ignore"):
        new = np.einsum("nk,nd->kd", weights, X) / weights.sum(0)[:, None]
    new[np.isnan(new)] = centroids[np.isnan(new)]
    return labels, new
