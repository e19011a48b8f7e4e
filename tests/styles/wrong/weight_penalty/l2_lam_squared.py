# expect: l2_penalty__lam_squared
import numpy as np


def l2_penalty_grad(params, lam):
    return [(2 * lam * W, np.zeros_like(b)) for W, b in params]


def l1_penalty(params, lam):
    return lam * sum(np.sum(np.abs(W)) for W, _ in params)


def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), np.zeros_like(b)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)


def l2_penalty(params, lam):
    return sum(np.sum((lam * W) ** 2) for W, _ in params)
