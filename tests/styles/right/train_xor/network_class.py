import numpy as np


class Net:
    def __init__(self, params):
        (self.W1, self.b1), (self.W2, self.b2) = [(W.copy(), b.copy()) for W, b in params]

    def forward(self, X):
        self.A = np.tanh(X @ self.W1 + self.b1)
        return self.A @ self.W2 + self.b2

    def step(self, X, y, lr):
        z = self.forward(X)
        loss = (np.logaddexp(0, z) - y * z).mean()
        dz = (1 / (1 + np.exp(-z)) - y) / len(X)
        dh = dz @ self.W2.T * (1 - self.A**2)
        self.W2 -= lr * self.A.T @ dz
        self.b2 -= lr * dz.sum(0)
        self.W1 -= lr * X.T @ dh
        self.b1 -= lr * dh.sum(0)
        return float(loss)


def train_xor(X, y, params, learning_rate, iterations):
    net = Net(params)
    return [(net.W1, net.b1), (net.W2, net.b2)], [net.step(X, y, learning_rate) for _ in range(iterations)]


def predict(X, params):
    return (Net(params).forward(X) > 0).astype(int)
