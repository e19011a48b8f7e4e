import numpy as np


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    맞힌_수 = sum(1 for 정답, 예측 in zip(y_true, y_pred) if 정답 == 예측)  # 맞힌 것만 셉니다
    전체 = len(y_true)
    return 맞힌_수 / 전체
