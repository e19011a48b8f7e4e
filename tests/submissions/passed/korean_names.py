# Korean identifiers, messages and prints.
import numpy as np


def 제곱_평균(값들):
    return np.mean(np.square(값들))


def mse(y_true, y_pred):
    실제, 예측 = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if 실제.shape != 예측.shape:
        raise ValueError("모양이 다릅니다")
    print("오차를 계산합니다 🙂")
    return 제곱_평균(실제 - 예측)
