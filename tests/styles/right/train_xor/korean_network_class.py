import numpy as np


class 신경망:
    def __init__(self, params):
        (self.W1, self.b1), (self.W2, self.b2) = [[np.array(v, dtype=np.float64) for v in 쌍] for 쌍 in params]

    def 순전파(self, X):
        self.A = np.tanh(np.dot(X, self.W1) + self.b1)
        return 1.0 / (1.0 + np.exp(-(np.dot(self.A, self.W2) + self.b2)))

    def 한_걸음(self, X, y, 학습률):
        p = self.순전파(X)
        손실 = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        dz = (p - y) / X.shape[0]
        dh = np.outer(dz, self.W2) * (1 - np.square(self.A))
        self.W2 -= 학습률 * self.A.T.dot(dz)
        self.b2 -= 학습률 * dz.sum(axis=0)
        self.W1 -= 학습률 * X.T.dot(dh)
        self.b1 -= 학습률 * dh.sum(axis=0)
        return 손실


def train_xor(X, y, params, learning_rate, iterations):
    망 = 신경망(params)
    손실들 = [망.한_걸음(X, y, learning_rate) for _ in range(iterations)]
    return ((망.W1, 망.b1), (망.W2, 망.b2)), 손실들


def predict(X, params):
    return (신경망(params).순전파(X) > 0.5) * 1
