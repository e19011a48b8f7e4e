import math

import numpy as np


def kmeans_step(X, centroids):
    if len(X[0]) != len(centroids[0]):
        raise ValueError("d")
    labels = []
    for x in X.tolist():
        d = [math.dist(x, c) for c in centroids.tolist()]
        labels.append(d.index(min(d)))
    new = []
    for j, c in enumerate(centroids.tolist()):
        mine = [x for x, l in zip(X.tolist(), labels) if l == j]
        new.append([sum(v) / len(mine) for v in zip(*mine)] if mine else [float(v) for v in c])
    return labels, new
