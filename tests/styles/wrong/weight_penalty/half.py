# expect: l2_penalty__half, l2_penalty_grad__no_two
import numpy as np


def l2_penalty(params, lam):
    return lam / 2 * sum(np.sum(W**2) for W, b in params)


def l2_penalty_grad(params, lam):
    return [(lam * W, np.zeros_like(b)) for W, b in params]


def l1_penalty(params, lam):
    return lam * sum(np.abs(W).sum() for W, b in params)


def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), np.zeros_like(b)) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + lam / 2 * sum(np.sum(W**2) for W, b in params)
