import numpy as np


class 선형:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def 순전파(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def 역전파(self, d):
        self.기울기 = [np.dot(self.x.T, d), np.sum(d, 0)]
        return np.dot(d, self.W.T)


class 렐루:
    def 순전파(self, x):
        self.켜짐 = x > 0
        return np.where(self.켜짐, x, 0)

    def 역전파(self, d):
        return np.where(self.켜짐, d, 0)


class 탄젠트:
    def 순전파(self, x):
        self.y = np.tanh(x)
        return self.y.copy()

    def 역전파(self, d):
        return d - d * self.y**2


def mlp_backward(X, y, params, activation):
    종류 = {"relu": 렐루, "tanh": 탄젠트}
    if activation not in 종류:
        raise ValueError("relu 또는 tanh")
    층들 = []
    for W, b in params:
        층들 += [선형(W, b), 종류[activation]()]
    층들.pop()
    값 = X
    for 층 in 층들:
        값 = 층.순전파(값)
    값 = 값 - 값.max(axis=1, keepdims=True)
    로그합 = np.log(np.exp(값).sum(axis=1))
    손실 = float(np.average(로그합 - np.take_along_axis(값, y[:, None], 1)[:, 0]))
    d = np.exp(값) / np.exp(로그합)[:, None]
    np.subtract.at(d, (np.arange(len(y)), y), 1.0)
    d *= 1 / len(y)
    for 층 in 층들[::-1]:
        d = 층.역전파(d)
    return 손실, [tuple(층.기울기) for 층 in 층들 if isinstance(층, 선형)]
