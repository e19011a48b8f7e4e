import numpy as np


def l2_penalty(params, lam):
    if not params:
        return 0.0
    W = np.matrix(params[0][0])
    return lam * np.trace(W.T * W) + l2_penalty(params[1:], lam)


def l2_penalty_grad(params, lam):
    return [] if not params else [(np.matrix(params[0][0]) * 2 * lam, np.zeros(params[0][1].shape))] + l2_penalty_grad(params[1:], lam)


def l1_penalty(params, lam):
    return 0 if not params else lam * np.abs(params[0][0]).sum() + l1_penalty(params[1:], lam)


def l1_penalty_grad(params, lam):
    return [] if not params else [(np.vectorize(lambda w: lam * np.sign(w))(params[0][0]), np.zeros_like(params[0][1], float))] + l1_penalty_grad(
        params[1:], lam
    )


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params=params, lam=lam)
