import numpy as np


def kmeans_step(X, centroids):
    if X.shape[-1] != centroids.shape[-1]:
        raise ValueError("열의 수가 다릅니다")
    거리 = (X**2).sum(1)[:, None] - 2 * X @ centroids.T + (centroids**2).sum(1)
    번호 = np.argmin(거리, axis=1)
    소속 = np.eye(len(centroids))[번호]
    개수 = 소속.sum(axis=0)
    합 = 소속.T @ X
    with np.errstate(invalid="ignore", divide="ignore"):
        평균 = 합 / 개수[:, None]
    return 번호, np.where(개수[:, None] > 0, 평균, centroids)
