import numpy as np
def kmeans_step(X, centroids):
    if X.shape[-1] != centroids.shape[-1]:
        raise ValueError
    lab = np.array([np.linalg.norm(centroids - p, axis=1).argmin() for p in X], dtype=np.int64)
    new = centroids.astype(np.float64)
    seen = [0] * len(new)
    for l, p in zip(lab, X):
        if seen[l] == 0:
            new[l] = p
        else:
            new[l] += (p - new[l]) / (seen[l] + 1)
        seen[l] += 1
    return lab, new
