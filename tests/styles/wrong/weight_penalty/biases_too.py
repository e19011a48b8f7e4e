# expect: l2_penalty__biases_too
import numpy as np


def l2_penalty(params, lam):
    return lam * sum(float((a**2).sum()) for layer in params for a in layer)


def l2_penalty_grad(params, lam):
    return [(2 * lam * W, np.zeros_like(b)) for W, b in params]


def l1_penalty(params, lam):
    return lam * sum(np.abs(W).sum() for W, b in params)


def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), np.zeros_like(b)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + lam * sum(np.sum(W**2) for W, b in params)
