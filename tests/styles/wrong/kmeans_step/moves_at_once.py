# expect: kmeans_step__moves_while_assigning
import numpy as np


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError
    c = centroids.astype(float)
    labels, members = [], [[] for _ in c]
    for x in X:
        j = int(np.argmin([np.linalg.norm(x - k) for k in c]))
        labels.append(j)
        members[j].append(x)
        c[j] = np.mean(members[j], axis=0)
    return np.array(labels), c
