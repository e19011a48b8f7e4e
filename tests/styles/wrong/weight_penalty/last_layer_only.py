# expect: l2_penalty__last_layer_only
import numpy as np


def l2_penalty(params, lam):
    for W, b in params:
        penalty = lam * np.sum(W**2)
    return penalty


def l2_penalty_grad(params, lam):
    return [(2 * lam * W, np.zeros_like(b)) for W, b in params]


def l1_penalty(params, lam):
    for W, b in params:
        penalty = lam * np.sum(abs(W))
    return penalty


def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), np.zeros_like(b)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
