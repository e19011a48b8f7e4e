import numpy as np

L2 = (np.square, lambda W: 2 * W)
L1 = (np.abs, lambda W: (W > 0).astype(float) - (W < 0))


def _value(rule, params, lam):
    total = 0.0
    for layer in params:
        total = total + rule[0](layer[0]).sum()
    return np.array(lam * total)


def _gradient(rule, params, lam):
    return [(lam * rule[1](W), np.full(b.shape, 0.0)) for W, b in params]


def l2_penalty(params, lam):
    return _value(L2, params, lam)


def l2_penalty_grad(params, lam):
    return _gradient(L2, params, lam)


def l1_penalty(params, lam):
    return _value(L1, params, lam)


def l1_penalty_grad(params, lam):
    return _gradient(L1, params, lam)


def regularized_loss(data_loss, params, lam):
    return data_loss + l2_penalty(params, lam)
