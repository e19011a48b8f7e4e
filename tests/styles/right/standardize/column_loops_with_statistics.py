import statistics as st

import numpy as np


def standardize(X_train, X_test):
    if len(X_train[0]) != len(X_test[0]):
        raise ValueError("열의 수")
    열들 = [list(map(float, 열)) for 열 in X_train.T]
    평균 = [st.fmean(열) for 열 in 열들]
    편차 = [st.pstdev(열) or 1.0 for 열 in 열들]
    표준 = lambda X: np.array([[(v - m) / s for v, m, s in zip(행, 평균, 편차)] for 행 in X])
    return 표준(X_train), 표준(X_test), 평균, 편차
