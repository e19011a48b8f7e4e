import math

import numpy as np


def _각각(params):
    for W, _ in params:
        yield from map(float, W.flat)


def l2_penalty(params, lam):
    return math.fsum(lam * w * w for w in _각각(params))


def l2_penalty_grad(params, lam):
    결과 = []
    for W, b in params:
        dW = np.empty(W.shape)
        for i in np.ndindex(W.shape):
            dW[i] = 2 * lam * W[i]
        결과.append((dW, np.zeros(len(b))))
    return 결과


def l1_penalty(params, lam):
    return lam * math.fsum(abs(w) for w in _각각(params))


def l1_penalty_grad(params, lam):
    sign = np.vectorize(lambda w: 0.0 if w == 0 else math.copysign(lam, w), otypes=[float])
    return [(sign(W), np.zeros_like(b, dtype=float)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + math.fsum(lam * w**2 for w in _각각(params))
