import math


def kmeans_step(X, centroids):
    points, centres = X.tolist(), centroids.tolist()
    if len(points[0]) != len(centres[0]):
        raise ValueError
    labels = [min(range(len(centres)), key=lambda j: math.dist(p, centres[j])) for p in points]
    new = []
    for j, c in enumerate(centres):
        mine = [p for p, l in zip(points, labels) if l == j]
        new.append([math.fsum(column) / len(mine) for column in zip(*mine)] if mine else [float(v) for v in c])
    return labels, new
