"""표준화 / Standardizing"""

import numpy as np


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """열마다 학습 데이터의 평균을 빼고 학습 데이터의 표준편차로 나눕니다: (Z_train, Z_test, mean, std).

    X_train (n, d), X_test (m, d), mean과 std는 (d,). 표준편차는 n으로 나누는 것(ddof=0)입니다.
    값이 모두 같은 열은 표준편차 대신 1로 나누며, 그 열의 std도 1입니다. 열의 수가 다르면 ValueError.

    Column by column, subtract the mean of the training set and divide by its standard deviation.
    Returns (Z_train, Z_test, mean, std).

    X_train (n, d), X_test (m, d); mean and std are (d,). The standard deviation divides by n (ddof=0).
    A constant column is divided by 1, and its std is 1. ValueError when the numbers of columns differ.

    → (Z_train, Z_test, mean, std)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
