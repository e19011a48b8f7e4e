"""k-최근접 이웃 / k nearest neighbours"""

import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int, task: str) -> np.ndarray:
    """가장 가까운 k개 학습 표본의 다수결("classification") 또는 평균("regression")으로 예측합니다.

    X_train: (n, d), y_train: (n,), X_test: (m, d). 거리는 유클리드 거리이고 결과는 (m,)입니다.
    k가 1보다 작거나 n보다 클 때, 또는 task가 다른 값일 때 ValueError를 일으킵니다.

    Predict by majority ("classification") or mean ("regression") of the k nearest training samples.

    X_train: (n, d), y_train: (n,), X_test: (m, d). Distances are Euclidean, the result is (m,).
    Raises ValueError when k is below 1 or above n, or when task is anything else.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
