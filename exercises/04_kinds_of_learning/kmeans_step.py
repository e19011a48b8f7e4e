"""k-평균의 한 걸음 / One step of k-means"""

import numpy as np


def kmeans_step(X: np.ndarray, centroids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """점마다 가장 가까운 중심의 번호를 정하고, 중심을 자기 점들의 평균으로 옮깁니다.

    X: (n, d), centroids: (k, d). 결과는 labels (n,) 정수와 새 중심 (k, d) 실수입니다.
    점이 하나도 없는 중심은 제자리에 둡니다. d가 서로 다르면 ValueError를 일으킵니다.

    Label each point with its nearest centroid, then move each centroid to the mean of its points.

    X: (n, d), centroids: (k, d). Returns labels (n,), integers, and the new centroids (k, d), floats.
    A centroid without points stays where it is. Raises ValueError when the two d differ.

    → (labels, new_centroids)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
