import numpy as np


def weights(params):
    return np.concatenate([W.ravel() for W, _ in params])


def l2_penalty(params, lam):
    return lam * np.vdot(weights(params), weights(params))


def l2_penalty_grad(params, lam):
    return tuple((lam * (W + W), 0.0 * b) for W, b in params)


def l1_penalty(params, lam):
    return lam * np.linalg.norm(weights(params), 1)


def l1_penalty_grad(params, lam):
    return [[np.where(W > 0, lam, np.where(W < 0, -lam, 0.0)), np.zeros(b.shape)] for W, b in params]


def regularized_loss(data_loss, params, lam):
    return np.add(data_loss, l2_penalty(params, lam))
