from dataclasses import dataclass, field

import numpy as np


@dataclass
class Cluster:
    center: np.ndarray
    points: list = field(default_factory=list)

    def distance(self, x):
        return np.sqrt(np.sum((x - self.center) ** 2))

    def moved(self):
        return np.mean(self.points, axis=0) if self.points else self.center * 1.0


def kmeans_step(X, centroids):
    if X.shape[1] != centroids.shape[1]:
        raise ValueError("columns")
    clusters = [Cluster(c) for c in centroids]
    labels = []
    for x in X:
        nearest = np.argmin([c.distance(x) for c in clusters])
        clusters[nearest].points.append(x)
        labels.append(nearest)
    return labels, np.stack([c.moved() for c in clusters])
