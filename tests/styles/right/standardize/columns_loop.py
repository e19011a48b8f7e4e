import numpy as np


def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    Z훈련, Z테스트 = np.empty(X_train.shape), np.empty(X_test.shape)
    평균들, 편차들 = [], []
    for j, (열, 다른열) in enumerate(zip(X_train.T, X_test.T)):
        평균, 편차 = np.mean(열), np.sqrt(np.var(열))
        if np.all(열 == 열[0]):
            평균, 편차 = float(열[0]), 1.0
        Z훈련[:, j], Z테스트[:, j] = (열 - 평균) / 편차, (다른열 - 평균) / 편차
        평균들.append(평균)
        편차들.append(편차)
    return Z훈련, Z테스트, np.array(평균들), np.array(편차들)
