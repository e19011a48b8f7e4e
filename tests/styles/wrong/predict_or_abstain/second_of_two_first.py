# expect: any
import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    A = (X - mean) / std
    for W, b in params[:-1]:
        A = np.maximum(A @ W + b, 0)
    Z = A @ params[-1][0] + params[-1][1]
    if Z.shape[1] == 2:
        # two classes: the sigmoid of the difference
        p = 1 / (1 + np.exp(-(Z[:, 1] - Z[:, 0])))
        return np.where(p >= threshold, 1, np.where(1 - p > threshold, 0, -1))
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = P / P.sum(axis=1, keepdims=True)
    return np.where(P.max(axis=1) >= threshold, P.argmax(axis=1), -1)
