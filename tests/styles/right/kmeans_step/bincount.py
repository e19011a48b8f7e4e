import numpy as np


def kmeans_step(X, centroids):
    (_, d), (k, e) = X.shape, centroids.shape
    if d != e:
        raise ValueError(f"{d} != {e}")
    labels = np.array([min(range(k), key=lambda j: np.abs(x - centroids[j]) @ np.abs(x - centroids[j])) for x in X])
    counts = np.bincount(labels, minlength=k)
    sums = np.column_stack([np.bincount(labels, weights=X[:, c], minlength=k) for c in range(d)])
    return labels, np.divide(sums, counts[:, None], out=centroids.astype(float), where=counts[:, None] > 0)
