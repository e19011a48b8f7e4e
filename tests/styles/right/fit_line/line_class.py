import numpy as np


class 직선:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def 예측(self, x):
        return self.w * x + self.b

    def 손실과_기울기(self, x, y):
        e = self.예측(x) - y
        return float(np.mean(e**2)), float(2 * np.mean(e * x)), float(2 * np.mean(e))

    def 갱신(self, dw, db, 학습률):
        self.w -= 학습률 * dw
        self.b -= 학습률 * db


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError
    모델, 기록 = 직선(w0, b0), []
    for _ in range(iterations):
        손실, dw, db = 모델.손실과_기울기(x, y)
        기록 += [손실]
        모델.갱신(dw, db, 학습률=learning_rate)
    return [모델.w, 모델.b, 기록]
