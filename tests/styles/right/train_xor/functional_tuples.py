import numpy as np


def 순전파(X, 파라미터):
    (W1, b1), (W2, b2) = 파라미터
    A = np.tanh(np.einsum("nd,dh->nh", X, W1) + b1)
    return A, 1.0 / (1.0 + np.exp(-(np.einsum("nh,ho->no", A, W2) + b2)))


def 기울기(X, y, 파라미터):
    A, p = 순전파(X, 파라미터)
    d = (p - y) / y.size
    손실 = -np.average(np.where(y == 1, np.log(p), np.log(1 - p)))
    dh = np.outer(d, 파라미터[1][0]) * (1 - A) * (1 + A)
    return 손실, (((X.T @ dh), dh.sum(axis=0)), (A.T @ d, d.sum(axis=0)))


def train_xor(X, y, params, learning_rate, iterations):
    손실들 = []
    for _ in range(iterations):
        손실, 기울기들 = 기울기(X, y, params)
        손실들.append(손실)
        params = tuple(tuple(p - learning_rate * g for p, g in zip(층, 변화)) for 층, 변화 in zip(params, 기울기들))
    return params, np.array(손실들)


def predict(X, params):
    _, p = 순전파(X, params)
    return np.where(p > 0.5, 1, 0)
