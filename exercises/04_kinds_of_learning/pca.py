"""주성분 분석 / Principal component analysis"""

import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """분산이 가장 큰 k개의 방향과 그 분산을 큰 것부터 돌려줍니다.

    X: (n, d). 결과는 방향 V (d, k)와 분산 (k,)입니다. V의 열은 서로 수직인 단위 벡터이고 부호는 자유입니다.
    분산은 n - 1로 나눕니다. k가 1보다 작거나 d보다 크면 ValueError를 일으킵니다.

    Return the k directions of largest variance, and these variances, the largest first.

    X: (n, d). Returns directions V (d, k) and variances (k,). The columns of V are orthogonal unit vectors
    of free sign. Variances divide by n - 1. Raises ValueError when k is below 1 or above d.

    → (V, variances)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
