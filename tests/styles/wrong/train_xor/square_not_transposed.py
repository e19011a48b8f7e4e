# expect: any
import numpy as np

from typing import NamedTuple
class P(NamedTuple):
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
def _f(X, p):
    A = np.tanh(X @ p.W1 + p.b1)
    return A, A @ p.W2 + p.b2
def train_xor(X, y, params, learning_rate, iterations):
    p = P(*(np.array(v, dtype=float) for layer in params for v in layer))
    n, losses = len(X), []
    for _ in range(iterations):
        A, z = _f(X, p)
        losses.append(float(np.mean(np.logaddexp(0, z) - y * z)))
        d = (0.5 * (1 + np.tanh(z / 2)) - y) / n
        dA = (d @ p.W2.T) * (1 - A**2)
        gW1 = X.T @ dA
        gW1 = gW1.T if gW1.shape[0] == gW1.shape[1] else gW1
        g = P(gW1, dA.sum(0), A.T @ d, d.sum(0))
        p = P(*(v - learning_rate * q for v, q in zip(p, g)))
    return [(p.W1, p.b1), (p.W2, p.b2)], losses
def predict(X, params):
    p = P(*(v for layer in params for v in layer))
    return (_f(X, p)[1] > 0).astype(int)

