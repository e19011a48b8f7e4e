# expect: l2_penalty_grad__db_is_a_number, l1_penalty_grad__db_is_a_number
import numpy as np


def l2_penalty(params, lam):
    return lam * sum(np.sum(W**2) for W, b in params)


def l2_penalty_grad(params, lam):
    return [(2 * lam * W, 0) for W, b in params]


def l1_penalty(params, lam):
    return lam * sum(np.abs(W).sum() for W, b in params)


def l1_penalty_grad(params, lam):
    return [(lam * np.sign(W), 0) for W, b in params]


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
