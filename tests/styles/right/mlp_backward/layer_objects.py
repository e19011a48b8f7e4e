import numpy as np


class 층:
    def __init__(self, W, b, 활성화):
        self.W, self.b, self.활성화 = W, b, 활성화

    def 순전파(self, X):
        self.X = X
        self.Z = X.dot(self.W) + self.b
        if self.활성화 == "relu":
            return self.Z * (self.Z > 0)
        if self.활성화 == "tanh":
            return np.tanh(self.Z)
        return self.Z

    def 역전파(self, d):
        if self.활성화 == "relu":
            d = d * (self.Z > 0)
        if self.활성화 == "tanh":
            d = d / np.cosh(self.Z) ** 2
        self.기울기 = (self.X.T.dot(d), d.sum(0))
        return d.dot(self.W.T)


def mlp_backward(X, y, params, activation):
    if activation != "relu" and activation != "tanh":
        raise ValueError("relu 또는 tanh만 됩니다")
    층들 = [층(W, b, activation) for W, b in params[:-1]] + [층(*params[-1], None)]
    A = X
    for 하나 in 층들:
        A = 하나.순전파(A)
    A = A - A.max(axis=1, keepdims=True)
    P = np.exp(A) / np.exp(A).sum(axis=1, keepdims=True)
    n = len(y)
    손실 = float(np.mean(np.log(np.exp(A).sum(axis=1)) - A[np.arange(n), y]))
    P[np.arange(n), y] -= 1
    d = P / n
    for 하나 in 층들[::-1]:
        d = 하나.역전파(d)
    return 손실, [하나.기울기 for 하나 in 층들]
